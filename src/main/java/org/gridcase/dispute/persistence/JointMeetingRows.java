package org.gridcase.dispute.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.dispute.domain.MeetingParty;
import org.gridcase.dispute.domain.MeetingRole;
import org.gridcase.dispute.domain.Stage;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of joint meetings. Transactions belong to the caller. */
@Repository
public class JointMeetingRows {

    private final JdbcClient jdbc;

    JointMeetingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this level has gathered in vain, or is about to gather. */
    public boolean gathered(CaseNumber number, Stage stage) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM gridcase.joint_meeting
                                        WHERE case_number = ? AND stage = ?
                                          AND (outcome IS NULL OR outcome IN ('notAgreed', 'missed')))""")
                .params(number.value(), stage.code())
                .query(Boolean.class)
                .single();
    }

    public void insert(
            CaseNumber number, Stage stage, String purpose, String by, Instant at, Collection<MeetingRole> invited) {
        long meeting = jdbc.sql("""
                        INSERT INTO gridcase.joint_meeting (case_number, stage, purpose, gathered_by, gathered_at)
                        VALUES (?, ?, ?, ?, ?) RETURNING id""")
                .params(number.value(), stage.code(), purpose, by, SqlTime.of(at))
                .query(Long.class)
                .single();
        invited.forEach(role -> jdbc.sql("INSERT INTO gridcase.joint_meeting_party (meeting, role) VALUES (?, ?)")
                .params(meeting, role.code())
                .update());
    }

    /** They met: the last session of a meeting is the one on record, the timeline has them all. */
    public void held(long meeting, Instant at, String place, String by, Collection<MeetingParty> parties) {
        jdbc.sql("UPDATE gridcase.joint_meeting SET held_at = ?, place = ?, held_by = ? WHERE id = ?")
                .params(SqlTime.of(at), place, by, meeting)
                .update();
        parties.forEach(party -> jdbc.sql("""
                        UPDATE gridcase.joint_meeting_party
                           SET name = :name, attended = :attended, undertaking = :undertaking, due = :due
                         WHERE meeting = :meeting AND role = :role""")
                .param("name", party.name())
                .param("attended", party.attended())
                .param("undertaking", party.undertaking())
                .param("due", party.by())
                .param("meeting", meeting)
                .param("role", party.role().code())
                .update());
    }

    /** The meeting that is to be held is over; nothing happens when there is none. */
    public void ended(CaseNumber number, String outcome, Instant at) {
        jdbc.sql("""
                        UPDATE gridcase.joint_meeting SET outcome = ?, ended_at = ?
                         WHERE case_number = ? AND outcome IS NULL""").params(outcome, SqlTime.of(at), number.value()).update();
    }

    /** Every meeting of the case, the last one last. */
    public List<JointMeetingRecord> of(CaseNumber number) {
        return jdbc.sql("SELECT * FROM gridcase.joint_meeting WHERE case_number = ? ORDER BY id")
                .param(number.value())
                .query(this::map)
                .list();
    }

    private JointMeetingRecord map(ResultSet row, int index) throws SQLException {
        return new JointMeetingRecord(
                row.getLong("id"),
                row.getString("stage"),
                row.getString("purpose"),
                SqlTime.read(row, "gathered_at"),
                SqlTime.read(row, "held_at"),
                row.getString("held_by"),
                row.getString("place"),
                row.getString("outcome"),
                SqlTime.read(row, "ended_at"),
                parties(row.getLong("id")));
    }

    private List<MeetingParty> parties(long meeting) {
        return jdbc
                .sql("SELECT * FROM gridcase.joint_meeting_party WHERE meeting = ?")
                .param(meeting)
                .query((row, index) -> new MeetingParty(
                        MeetingRole.of(row.getString("role")),
                        row.getString("name"),
                        row.getBoolean("attended"),
                        row.getString("undertaking"),
                        row.getObject("due", LocalDate.class)))
                .list()
                .stream()
                .sorted(Comparator.comparing(MeetingParty::role))
                .toList();
    }
}
