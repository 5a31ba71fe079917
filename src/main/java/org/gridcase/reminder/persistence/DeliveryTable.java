package org.gridcase.reminder.persistence;

import java.time.Instant;
import java.util.List;
import org.gridcase.reminder.Reminder;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox. */
@Repository
public class DeliveryTable {

    private final JdbcClient jdbc;

    DeliveryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A channel and where to by it. */
    public record Way(String channel, String target) {}

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
}
