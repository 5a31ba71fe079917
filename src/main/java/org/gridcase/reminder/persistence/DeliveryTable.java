package org.gridcase.reminder.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gridcase.reminder.Reminder;
import org.gridcase.reminder.ReminderKind;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox. Whole batches are claimed and settled by one statement each. */
@Repository
public class DeliveryTable {

    private static final String DUE = """
            SELECT delivery.id, reminder_id, target, kind, arguments
            FROM gridcase.delivery JOIN gridcase.reminder ON reminder.id = reminder_id
            WHERE channel = :channel AND state = 'pending' AND next_attempt_at <= :now
            """;

    private final JdbcClient jdbc;

    DeliveryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A channel and where to by it. */
    public record Way(String channel, String target) {}

    /** A delivery whose time has come. */
    public record Due(long id, long reminder, String target, ReminderKind kind, List<String> arguments) {}

    /** Nothing when the key is known. One that is being written elsewhere is waited for. */
    public void enqueue(Reminder reminder, List<Way> ways, Instant now) {
        jdbc.sql("""
                        WITH added AS (
                            INSERT INTO gridcase.reminder (key, kind, case_number, place, arguments, created_at)
                            VALUES (:key, :kind, :caseNumber, :place, :arguments, :now)
                            ON CONFLICT (key) DO NOTHING
                            RETURNING id)
                        INSERT INTO gridcase.delivery (reminder_id, channel, target, next_attempt_at)
                        SELECT added.id, way.channel, way.target, :now
                        FROM added CROSS JOIN unnest(:channels, :targets) AS way (channel, target)
                        """)
                .param("key", reminder.key())
                .param("kind", reminder.kind().code())
                .param("caseNumber", reminder.caseNumber())
                .param("place", reminder.place().value())
                .param("arguments", reminder.arguments().toArray(String[]::new))
                .param("now", SqlTime.of(now))
                .param("channels", ways.stream().map(Way::channel).toArray(String[]::new))
                .param("targets", ways.stream().map(Way::target).toArray(String[]::new))
                .update();
    }

    /** Locked until the end of the transaction; what others have locked is passed over. */
    public List<Due> lockDue(String channel, Instant now, int most) {
        return jdbc.sql(DUE + " ORDER BY next_attempt_at, delivery.id LIMIT :most FOR UPDATE OF delivery SKIP LOCKED")
                .param("channel", channel)
                .param("now", SqlTime.of(now))
                .param("most", most)
                .query(DeliveryTable::due)
                .list();
    }

    /** As above for one target, in the order in which they were sent. */
    public List<Due> lockDueFor(String channel, String target, Instant now, int most) {
        return jdbc.sql(DUE
                        + " AND target = :target ORDER BY delivery.id LIMIT :most FOR UPDATE OF delivery SKIP LOCKED")
                .param("channel", channel)
                .param("target", target)
                .param("now", SqlTime.of(now))
                .param("most", most)
                .query(DeliveryTable::due)
                .list();
    }

    /** Nobody else takes them before the lease ends. The attempt counts now: it may kill this node. */
    public void lease(List<Due> due, Instant until) {
        jdbc.sql("UPDATE gridcase.delivery SET attempts = attempts + 1, next_attempt_at = :until WHERE id = ANY (:ids)")
                .param("until", SqlTime.of(until))
                .param("ids", ids(due))
                .update();
    }

    public void delivered(List<Due> due, Instant at) {
        jdbc.sql("""
                        UPDATE gridcase.delivery
                        SET state = 'delivered', delivered_at = :at, attempts = greatest(attempts, 1),
                            next_attempt_at = NULL, last_error = NULL, error_detail = NULL
                        WHERE id = ANY (:ids) AND state <> 'delivered'
                        """).param("at", SqlTime.of(at)).param("ids", ids(due)).update();
    }

    /** @return how many of them were given up, because no pause is left */
    public int attemptFailed(List<Due> due, String error, String detail, Instant now, List<Duration> pauses) {
        return Math.toIntExact(jdbc.sql("""
                                WITH tried AS (
                                    UPDATE gridcase.delivery
                                    SET state = CASE WHEN attempts > :most THEN 'failed' ELSE 'pending' END,
                                        next_attempt_at = CASE WHEN attempts > :most THEN NULL
                                            ELSE CAST(:now AS timestamptz)
                                                + (CAST(:pauses AS float8[]))[attempts] * INTERVAL '1 second' END,
                                        last_error = :error, error_detail = :detail
                                    WHERE id = ANY (:ids) AND state = 'pending'
                                    RETURNING state)
                                SELECT count(*) FROM tried WHERE state = 'failed'
                                """)
                .param("most", pauses.size())
                .param("now", SqlTime.of(now))
                .param(
                        "pauses",
                        pauses.stream().map(pause -> pause.toMillis() / 1000.0).toArray(Double[]::new))
                .param("error", error)
                .param("detail", detail)
                .param("ids", ids(due))
                .query(Long.class)
                .single());
    }

    /** @return false when it had not failed */
    public boolean sendAgain(long id, Instant now) {
        return jdbc.sql("""
                                UPDATE gridcase.delivery SET state = 'pending', attempts = 0, next_attempt_at = :now
                                WHERE id = :id AND state = 'failed'
                                """).param("now", SqlTime.of(now)).param("id", id).update() == 1;
    }

    /** @return how many had failed */
    public int sendAllAgain(Instant now) {
        return jdbc.sql("""
                        UPDATE gridcase.delivery SET state = 'pending', attempts = 0, next_attempt_at = :now
                        WHERE state = 'failed'
                        """).param("now", SqlTime.of(now)).update();
    }

    /** What is over and old. A reminder goes last, because its key keeps it from being sent again. */
    public void forget(Instant deliveredBefore, Instant readBefore, Instant sentBefore) {
        jdbc.sql("DELETE FROM gridcase.delivery WHERE state = 'delivered' AND delivered_at < :before")
                .param("before", SqlTime.of(deliveredBefore))
                .update();
        jdbc.sql("DELETE FROM gridcase.inbox_item WHERE read_at < :before")
                .param("before", SqlTime.of(readBefore))
                .update();
        jdbc.sql("""
                        DELETE FROM gridcase.reminder WHERE created_at < :before
                            AND NOT EXISTS (SELECT FROM gridcase.delivery WHERE reminder_id = reminder.id)
                            AND NOT EXISTS (SELECT FROM gridcase.inbox_item WHERE reminder_id = reminder.id)
                        """).param("before", SqlTime.of(sentBefore)).update();
    }

    private static Long[] ids(List<Due> due) {
        return due.stream().map(Due::id).toArray(Long[]::new);
    }

    private static Due due(ResultSet row, int index) throws SQLException {
        return new Due(
                row.getLong("id"),
                row.getLong("reminder_id"),
                row.getString("target"),
                ReminderKind.of(row.getString("kind")),
                List.of((String[]) row.getArray("arguments").getArray()));
    }
}
