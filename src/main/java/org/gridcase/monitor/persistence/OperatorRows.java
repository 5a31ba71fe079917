package org.gridcase.monitor.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an operator watches, of the whole installation, whichever node is asked. */
@Repository
public class OperatorRows {

    private final JdbcClient jdbc;

    OperatorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many things wait in an outbox, and since when the oldest of them does (null: nothing waits). */
    public record Outbox(String name, long waiting, Instant oldest) {}

    /** By state: a job that has failed and has tries left is retrying, whenever its turn comes. */
    public Map<String, Long> jobs(Instant now) {
        return counts("""
                SELECT CASE WHEN retries_ <= 0 THEN 'failed' WHEN exception_msg_ IS NOT NULL THEN 'retrying'
                    WHEN duedate_ <= CAST(CAST(:now AS timestamptz) AS timestamp) THEN 'executable' ELSE 'waiting' END AS name,
                    count(*) AS number
                FROM act_ru_job GROUP BY 1
                """, now);
    }

    /** By type; an incident that is repeated in the calling processes counts once. */
    public Map<String, Long> incidents() {
        return counts(
                "SELECT incident_type_ AS name, count(*) AS number FROM act_ru_incident"
                        + " WHERE cause_incident_id_ = id_ GROUP BY 1",
                null);
    }

    public Map<String, Long> externalTasks(Instant now) {
        return counts("""
                SELECT CASE WHEN retries_ <= 0 THEN 'failed'
                    WHEN lock_exp_time_ > CAST(CAST(:now AS timestamptz) AS timestamp) THEN 'locked' ELSE 'waiting' END AS name,
                    count(*) AS number
                FROM act_ru_ext_task GROUP BY 1
                """, now);
    }

    /** By process: steps whose time is over and that still run. */
    public Map<String, Long> overdue(Instant now) {
        return counts("""
                SELECT process AS name, count(*) AS number FROM gridcase.clock_period
                WHERE ended_at IS NULL AND due_at < :now GROUP BY 1
                """, now);
    }

    /** By process: all that was ever recorded as missed. */
    public Map<String, Long> missed() {
        return counts(
                "SELECT process AS name, count(*) AS number FROM gridcase.clock_period WHERE missed_at IS NOT NULL GROUP BY 1",
                null);
    }

    public long undelivered() {
        return jdbc.sql("SELECT count(*) FROM gridcase.delivery WHERE state = 'failed'")
                .query(Long.class)
                .single();
    }

    /** Cases whose records the read models cannot follow. */
    public long aside() {
        return jdbc.sql("SELECT count(*) FROM gridcase.monitor_aside")
                .query(Long.class)
                .single();
    }

    public Map<String, Outbox> outboxes() {
        Map<String, Outbox> outboxes = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT 'reminders' AS name, count(*) AS waiting, (SELECT created_at FROM gridcase.reminder
                            WHERE id = (SELECT min(reminder_id) FROM gridcase.delivery WHERE state = 'pending')) AS oldest
                        FROM gridcase.delivery WHERE state = 'pending'
                        UNION ALL SELECT 'disputes', count(*), min(reported_at) FROM gridcase.topic_count_due
                        UNION ALL SELECT 'readModels', count(DISTINCT number), min(at) FROM gridcase.monitor_touched
                        """)
                .query((row, index) ->
                        new Outbox(row.getString("name"), row.getLong("waiting"), SqlTime.read(row, "oldest")))
                .list()
                .forEach(outbox -> outboxes.put(outbox.name(), outbox));
        return outboxes;
    }

    private Map<String, Long> counts(String sql, Instant now) {
        Map<String, Long> counts = new HashMap<>();
        JdbcClient.StatementSpec statement = jdbc.sql(sql);
        (now == null ? statement : statement.param("now", SqlTime.of(now)))
                .query((row, index) -> counts.put(row.getString("name"), row.getLong("number")))
                .list();
        return counts;
    }
}
