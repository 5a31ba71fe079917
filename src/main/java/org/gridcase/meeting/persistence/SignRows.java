package org.gridcase.meeting.persistence;

import java.time.Instant;
import java.util.List;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.meeting.domain.Sign;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The roster of a meeting, its sign-in list and its proxies. Rows are added, never changed. */
@Repository
public class SignRows {

    private final JdbcClient jdbc;

    SignRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line of the sign-in list. */
    public record Line(int seat, Sign sign, String by, Instant at) {}

    public record Proxy(int giver, int holder) {}

    public void seat(CaseNumber meeting, SeatRecord seat) {
        jdbc.sql("""
                        INSERT INTO gridcase.meeting_seat (meeting, seat, code, name, username, may_vote)
                        VALUES (:meeting, :seat, :code, :name, :username, :mayVote)
                        """)
                .param("meeting", meeting.value())
                .param("seat", seat.seat())
                .param("code", seat.code())
                .param("name", seat.name())
                .param("username", seat.username())
                .param("mayVote", seat.mayVote())
                .update();
    }

    public List<SeatRecord> seats(CaseNumber meeting) {
        return jdbc.sql("SELECT * FROM gridcase.meeting_seat WHERE meeting = :meeting ORDER BY seat")
                .param("meeting", meeting.value())
                .query((row, index) -> new SeatRecord(
                        row.getInt("seat"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("username"),
                        row.getBoolean("may_vote")))
                .list();
    }

    /**
     * The names on the rosters of this meeting, or of the meetings about this case; before a roster stands, those of the
     * members on that day.
     */
    public List<String> namesAt(CaseNumber meetingOrAbout) {
        return jdbc.sql("""
                        WITH asked AS (SELECT case_number, body, starts_at::date AS day FROM gridcase.meeting
                                       WHERE case_number = :number OR about = :number)
                        SELECT seat.name FROM asked JOIN gridcase.meeting_seat seat ON seat.meeting = asked.case_number
                        UNION
                        SELECT member.name FROM asked JOIN gridcase.body_member member USING (body)
                        WHERE member.in_force @> asked.day
                        """)
                .param("number", meetingOrAbout.value())
                .query(String.class)
                .list();
    }

    public void sign(CaseNumber meeting, Line line) {
        jdbc.sql("""
                        INSERT INTO gridcase.meeting_sign (meeting, seat, sign, by, at)
                        VALUES (:meeting, :seat, :sign, :by, :at)
                        """)
                .param("meeting", meeting.value())
                .param("seat", line.seat())
                .param("sign", line.sign().code())
                .param("by", line.by())
                .param("at", SqlTime.of(line.at()))
                .update();
    }

    /** Oldest first. */
    public List<Line> lines(CaseNumber meeting) {
        return jdbc.sql("SELECT seat, sign, by, at FROM gridcase.meeting_sign WHERE meeting = :meeting ORDER BY id")
                .param("meeting", meeting.value())
                .query((row, index) -> new Line(
                        row.getInt("seat"),
                        Sign.ofCode(row.getString("sign")).orElseThrow(),
                        row.getString("by"),
                        SqlTime.read(row, "at")))
                .list();
    }

    public void proxy(CaseNumber meeting, Proxy proxy, String by, Instant at) {
        jdbc.sql("""
                        INSERT INTO gridcase.meeting_proxy (meeting, giver, holder, by, at)
                        VALUES (:meeting, :giver, :holder, :by, :at)
                        """)
                .param("meeting", meeting.value())
                .param("giver", proxy.giver())
                .param("holder", proxy.holder())
                .param("by", by)
                .param("at", SqlTime.of(at))
                .update();
    }

    /** Oldest first. */
    public List<Proxy> proxies(CaseNumber meeting) {
        return jdbc.sql("SELECT giver, holder FROM gridcase.meeting_proxy WHERE meeting = :meeting ORDER BY id")
                .param("meeting", meeting.value())
                .query((row, index) -> new Proxy(row.getInt("giver"), row.getInt("holder")))
                .list();
    }
}
