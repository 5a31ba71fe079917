package org.gridcase.deadline.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.calendar.AtEnd;
import org.gridcase.calendar.DeadlineRule;
import org.gridcase.calendar.DeadlineRule.Allowance;
import org.gridcase.calendar.domain.Period;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.Periods.Step;
import org.gridcase.deadline.Periods.Warning;
import org.gridcase.deadline.domain.Timing;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of periods. */
@Repository
public class PeriodRows {

    private final JdbcClient jdbc;

    PeriodRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the id of the new period */
    public long insert(
            CaseNumber number,
            Step step,
            String stage,
            List<Post> posts,
            DeadlineRule rule,
            int calendarRevision,
            Instant began,
            Timing timing) {
        Map<String, Object> values = new HashMap<>();
        values.put("case", number.value());
        values.put("process", step.process());
        values.put("step", step.step());
        values.put("urgency", step.urgency());
        values.put("stage", stage);
        values.put("posts", posts.stream().map(Post::code).toArray(String[]::new));
        values.put("version", rule.version());
        values.put("basis", rule.basis());
        values.put("acceptWithin", text(rule.acceptWithin()));
        values.put("handleWithin", text(rule.handleWithin()));
        values.put("warnAfter", text(rule.warnAfter()));
        values.put("lastWarningAfter", text(rule.lastWarningAfter()));
        values.put("atEnd", rule.atEnd().toString());
        values.put("pauses", rule.pauses().times());
        values.put("pauseAtMost", text(rule.pauses().atMost()));
        values.put("extensions", rule.extensions().times());
        values.put("extensionAtMost", text(rule.extensions().atMost()));
        values.put("calendar", rule.calendar());
        values.put("revision", calendarRevision);
        values.put("began", SqlTime.of(began));
        putTiming(values, timing);
        return jdbc.sql("""
                        INSERT INTO gridcase.clock_period
                            (case_number, process, step, urgency, stage, posts, rule_version, basis, accept_within, handle_within,
                             warn_after, last_warning_after, at_end, pauses, pause_at_most, extensions, extension_at_most,
                             calendar, calendar_revision, began, accept_from, accept_by, warn_at, last_warning_at, due_at, provisional)
                        VALUES (:case, :process, :step, :urgency, :stage, :posts, :version, :basis, :acceptWithin, :handleWithin,
                                :warnAfter, :lastWarningAfter, :atEnd, :pauses, :pauseAtMost, :extensions, :extensionAtMost,
                                :calendar, :revision, :began, :began, :acceptBy, :warnAt, :lastWarnAt, :dueAt, :provisional)
                        RETURNING id
                        """).params(values).query(Long.class).single();
    }

    /**
     * The open period of a case. The case itself is held until the transaction ends: whoever writes to a case takes it
     * first, so that nobody waits for the other way round.
     */
    public Optional<PeriodRecord> lockOpen(CaseNumber number) {
        jdbc.sql("SELECT number FROM gridcase.case_file WHERE number = :case FOR UPDATE")
                .param("case", number.value())
                .query(String.class)
                .optional();
        return jdbc.sql("SELECT * FROM gridcase.clock_period WHERE case_number = :case AND ended_at IS NULL")
                .param("case", number.value())
                .query((row, index) -> read(row))
                .optional();
    }

    /** All periods of a case, oldest first. */
    public List<PeriodRecord> of(CaseNumber number) {
        return jdbc.sql("SELECT * FROM gridcase.clock_period WHERE case_number = :case ORDER BY id")
                .param("case", number.value())
                .query((row, index) -> read(row))
                .list();
    }

    public void end(long id, Instant at, String reason) {
        jdbc.sql("UPDATE gridcase.clock_period SET ended_at = :at, end_reason = :reason WHERE id = :id")
                .param("at", SqlTime.of(at))
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** @param at null: nobody has it any more */
    public void accepted(long id, Instant at) {
        jdbc.sql("UPDATE gridcase.clock_period SET accepted_at = :at WHERE id = :id")
                .param("at", SqlTime.of(at))
                .param("id", id)
                .update();
    }

    /** It was given back when the time for taking it up was over: that time begins again. */
    public void acceptFrom(long id, Instant from, Instant acceptBy) {
        jdbc.sql("UPDATE gridcase.clock_period SET accept_from = :from, accept_by = :by WHERE id = :id")
                .param("from", SqlTime.of(from))
                .param("by", SqlTime.of(acceptBy))
                .param("id", id)
                .update();
    }

    /** @return false when that reminder went out already */
    public boolean warned(long id, Warning warning, Instant at) {
        String column = warning == Warning.YELLOW ? "warned_at" : "last_warned_at";
        return jdbc.sql("UPDATE gridcase.clock_period SET " + column + " = :at WHERE id = :id AND " + column
                                + " IS NULL")
                        .param("at", SqlTime.of(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    public void missed(long id, Instant at) {
        jdbc.sql("UPDATE gridcase.clock_period SET missed_at = :at WHERE id = :id")
                .param("at", SqlTime.of(at))
                .param("id", id)
                .update();
    }

    /** @return the number of the notice within the case, from 1 */
    public int supervise(long id, CaseNumber number) {
        return jdbc.sql("""
                        UPDATE gridcase.clock_period SET supervision = 1 + (
                            SELECT count(supervision) FROM gridcase.clock_period WHERE case_number = :case)
                        WHERE id = :id RETURNING supervision
                        """)
                .param("case", number.value())
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** The database refuses more of them than the rule allows. */
    public void pauseGranted(long id) {
        jdbc.sql("UPDATE gridcase.clock_period SET pauses_granted = pauses_granted + 1 WHERE id = :id")
                .param("id", id)
                .update();
    }

    /** @param inAll what was granted beyond the rule until now */
    public void extensionGranted(long id, Period inAll) {
        jdbc.sql("""
                        UPDATE gridcase.clock_period
                        SET extensions_granted = extensions_granted + 1, extended_by = :inAll WHERE id = :id
                        """).param("inAll", inAll.toString()).param("id", id).update();
    }

    /** New instants, worked out with this revision of the calendar: nothing is stale about them. */
    public void retimed(long id, Timing timing, int calendarRevision) {
        Map<String, Object> values = new HashMap<>(Map.of("id", id, "revision", calendarRevision));
        putTiming(values, timing);
        jdbc.sql("""
                        UPDATE gridcase.clock_period
                        SET accept_by = :acceptBy, warn_at = :warnAt, last_warning_at = :lastWarnAt, due_at = :dueAt,
                            provisional = :provisional, calendar_revision = :revision, stale = false
                        WHERE id = :id
                        """).params(values).update();
    }

    private static void putTiming(Map<String, Object> values, Timing timing) {
        values.put("acceptBy", SqlTime.of(timing.acceptBy()));
        values.put("warnAt", SqlTime.of(timing.warnAt()));
        values.put("lastWarnAt", SqlTime.of(timing.lastWarnAt()));
        values.put("dueAt", SqlTime.of(timing.dueAt()));
        values.put("provisional", timing.provisional());
    }

    private static PeriodRecord read(ResultSet row) throws SQLException {
        DeadlineRule rule = new DeadlineRule(
                period(row, "accept_within"),
                period(row, "handle_within"),
                period(row, "warn_after"),
                period(row, "last_warning_after"),
                AtEnd.parse(row.getString("at_end")),
                row.getString("calendar"),
                new Allowance(row.getInt("pauses"), period(row, "pause_at_most")),
                new Allowance(row.getInt("extensions"), period(row, "extension_at_most")),
                row.getString("basis"),
                row.getString("rule_version"));
        return new PeriodRecord(
                row.getLong("id"),
                new CaseNumber(row.getString("case_number")),
                new Step(row.getString("process"), row.getString("step"), row.getString("urgency")),
                row.getString("stage"),
                posts(row),
                rule,
                row.getInt("pauses_granted"),
                row.getInt("extensions_granted"),
                period(row, "extended_by"),
                row.getInt("calendar_revision"),
                SqlTime.read(row, "began"),
                SqlTime.read(row, "accept_from"),
                new Timing(
                        SqlTime.read(row, "accept_by"),
                        SqlTime.read(row, "warn_at"),
                        SqlTime.read(row, "last_warning_at"),
                        SqlTime.read(row, "due_at"),
                        row.getBoolean("provisional")),
                row.getBoolean("stale"),
                SqlTime.read(row, "accepted_at"),
                SqlTime.read(row, "warned_at"),
                SqlTime.read(row, "last_warned_at"),
                SqlTime.read(row, "missed_at"),
                row.getObject("supervision", Integer.class),
                SqlTime.read(row, "ended_at"),
                row.getString("end_reason"));
    }

    private static List<Post> posts(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("posts").getArray())
                .map(code -> Post.ofCode(code).orElseThrow())
                .toList();
    }

    private static Period period(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : Period.parse(text);
    }

    private static String text(Period period) {
        return period == null ? null : period.toString();
    }
}
