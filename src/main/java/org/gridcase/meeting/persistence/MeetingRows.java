package org.gridcase.meeting.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.meeting.BodyKind;
import org.gridcase.meeting.domain.BallotMethod;
import org.gridcase.meeting.domain.Base;
import org.gridcase.meeting.domain.Business;
import org.gridcase.meeting.domain.MeetingRule;
import org.gridcase.meeting.domain.Threshold;
import org.gridcase.meeting.domain.TieRule;
import org.gridcase.meeting.persistence.MeetingRecord.State;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings: who convened them, by which rule, and where they are. */
@Repository
public class MeetingRows {

    private static final String SELECT = """
            SELECT meeting.*, body.kind AS body_kind, body.place AS place
            FROM gridcase.meeting JOIN gridcase.body ON body.id = meeting.body
            """;

    private final JdbcClient jdbc;

    MeetingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(MeetingRecord meeting) {
        Map<String, Object> values = new HashMap<>();
        values.put("number", meeting.number().value());
        values.put("body", meeting.body());
        values.put("business", meeting.business().code());
        values.put("startsAt", SqlTime.of(meeting.startsAt()));
        values.put("venue", meeting.venue());
        values.put("about", meeting.about() == null ? null : meeting.about().value());
        values.put("by", meeting.convenedBy());
        values.put("at", SqlTime.of(meeting.convenedAt()));
        values.putAll(ruleValues(meeting.rule()));
        values.put("state", meeting.state().code());
        jdbc.sql("""
                        INSERT INTO gridcase.meeting
                            (case_number, body, business, starts_at, venue, about, convened_by, convened_at, quorum, majority,
                             base, tie, proxies, methods, secret, remote, floor, voting_minutes, break_offs, convenor, source,
                             rule_version, state)
                        VALUES (:number, :body, :business, :startsAt, :venue, :about, :by, :at, :quorum, :majority,
                                :base, :tie, :proxies, :methods, :secret, :remote, :floor, :votingMinutes, :breakOffs, :convenor,
                                :source, :version, :state)
                        """).params(values).update();
    }

    private static Map<String, Object> ruleValues(MeetingRule rule) {
        Map<String, Object> values = new HashMap<>();
        values.put("quorum", rule.quorum().toString());
        values.put("majority", rule.majority().toString());
        values.put("base", rule.base().code());
        values.put("tie", rule.tie().code());
        values.put("proxies", rule.proxies());
        values.put(
                "methods",
                rule.methods().stream().sorted().map(BallotMethod::code).collect(Collectors.joining(", ")));
        values.put("secret", rule.secret());
        values.put("remote", rule.remote());
        values.put("floor", rule.bounds().floor().toString());
        values.put("votingMinutes", rule.bounds().votingMinutes());
        values.put("breakOffs", rule.bounds().breakOffs());
        values.put("convenor", rule.convenor());
        values.put("source", rule.source());
        values.put("version", rule.version());
        return values;
    }

    public Optional<MeetingRecord> find(CaseNumber number) {
        return jdbc.sql(SELECT + "WHERE case_number = :number")
                .param("number", number.value())
                .query((row, index) -> read(row))
                .optional();
    }

    /** The meeting, which nobody else changes until the transaction ends; its case first, as everywhere. */
    public Optional<MeetingRecord> lock(CaseNumber number) {
        jdbc.sql("SELECT 1 FROM gridcase.case_file WHERE number = :number FOR UPDATE")
                .param("number", number.value())
                .query(Integer.class)
                .optional();
        return find(number);
    }

    public List<MeetingRecord> all(Collection<CaseNumber> numbers) {
        return jdbc.sql(SELECT + "WHERE case_number = ANY (:numbers)")
                .param("numbers", numbers.stream().map(CaseNumber::value).toArray(String[]::new))
                .query((row, index) -> read(row))
                .list();
    }

    /** The meetings of a body, newest first. */
    public List<MeetingRecord> of(long body, int most) {
        return jdbc.sql(SELECT + "WHERE meeting.body = :body ORDER BY starts_at DESC, case_number DESC LIMIT :most")
                .param("body", body)
                .param("most", most)
                .query((row, index) -> read(row))
                .list();
    }

    /** The meetings on whose rosters the person stands, newest first; before the sign-in those of the day of the meeting. */
    public List<MeetingRecord> ofMember(String username, ZoneId zone, int most) {
        return jdbc.sql(SELECT + """
                        WHERE CASE WHEN meeting.roster_at IS NULL THEN EXISTS (
                                SELECT FROM gridcase.body_member m WHERE m.body = meeting.body AND m.username = :username
                                    AND m.in_force @> (meeting.starts_at AT TIME ZONE :zone)::date)
                            ELSE EXISTS (SELECT FROM gridcase.meeting_seat s
                                WHERE s.meeting = meeting.case_number AND s.username = :username) END
                        ORDER BY starts_at DESC, case_number DESC LIMIT :most
                        """)
                .param("username", username)
                .param("zone", zone.getId())
                .param("most", most)
                .query((row, index) -> read(row))
                .list();
    }

    public void state(CaseNumber number, State state) {
        jdbc.sql("UPDATE gridcase.meeting SET state = :state WHERE case_number = :number")
                .param("state", state.code())
                .param("number", number.value())
                .update();
    }

    public void rosterStands(CaseNumber number, Instant at) {
        jdbc.sql("UPDATE gridcase.meeting SET state = :state, roster_at = :at WHERE case_number = :number")
                .param("state", State.OPEN.code())
                .param("at", SqlTime.of(at))
                .param("number", number.value())
                .update();
    }

    public void adjourned(CaseNumber number, String reason) {
        jdbc.sql("UPDATE gridcase.meeting SET adjourned = :reason WHERE case_number = :number")
                .param("reason", reason)
                .param("number", number.value())
                .update();
    }

    public void ended(CaseNumber number, Instant at) {
        jdbc.sql("UPDATE gridcase.meeting SET state = :state, ended_at = :at WHERE case_number = :number")
                .param("state", State.ENDED.code())
                .param("at", SqlTime.of(at))
                .param("number", number.value())
                .update();
    }

    private static MeetingRecord read(ResultSet row) throws SQLException {
        String about = row.getString("about");
        return new MeetingRecord(
                new CaseNumber(row.getString("case_number")),
                row.getLong("body"),
                BodyKind.ofCode(row.getString("body_kind")).orElseThrow(),
                PlaceCode.of(row.getString("place")),
                Business.ofCode(row.getString("business")).orElseThrow(),
                SqlTime.read(row, "starts_at"),
                row.getString("venue"),
                about == null ? null : new CaseNumber(about),
                row.getString("convened_by"),
                SqlTime.read(row, "convened_at"),
                rule(row),
                State.of(row.getString("state")),
                SqlTime.read(row, "roster_at"),
                SqlTime.read(row, "ended_at"),
                row.getString("adjourned"));
    }

    private static MeetingRule rule(ResultSet row) throws SQLException {
        return new MeetingRule(
                Threshold.parse(row.getString("quorum")),
                Threshold.parse(row.getString("majority")),
                Base.of(row.getString("base")),
                TieRule.of(row.getString("tie")),
                row.getInt("proxies"),
                methods(row.getString("methods")),
                row.getBoolean("secret"),
                row.getBoolean("remote"),
                new MeetingRule.Bounds(
                        Threshold.parse(row.getString("floor")),
                        row.getInt("voting_minutes"),
                        row.getInt("break_offs")),
                row.getString("convenor"),
                row.getString("source"),
                row.getString("rule_version"));
    }

    private static Set<BallotMethod> methods(String text) {
        return Arrays.stream(text.split(",\\s*"))
                .map(code -> BallotMethod.ofCode(code).orElseThrow())
                .collect(Collectors.toSet());
    }
}
