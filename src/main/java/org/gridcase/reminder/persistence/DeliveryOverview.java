package org.gridcase.reminder.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.gridcase.reminder.ReminderKind;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox as its administrator looks at it. */
@Repository
public class DeliveryOverview {

    private final JdbcClient jdbc;

    DeliveryOverview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record ChannelCounts(String channel, long pending, long delivered, long failed) {}

    public record Delivery(
            long id,
            ReminderKind kind,
            String caseNumber,
            List<String> arguments,
            String channel,
            String target,
            String state,
            int attempts,
            String error,
            String errorDetail,
            Instant sentAt,
            Instant nextAttemptAt,
            Instant deliveredAt) {}

    public List<ChannelCounts> counts() {
        return jdbc.sql("""
                        SELECT channel,
                            count(*) FILTER (WHERE state = 'pending') AS pending,
                            count(*) FILTER (WHERE state = 'delivered') AS delivered,
                            count(*) FILTER (WHERE state = 'failed') AS failed
                        FROM gridcase.delivery GROUP BY channel ORDER BY channel
                        """).query(ChannelCounts.class).list();
    }

    /** The newest first. */
    public List<Delivery> page(String state, int page, int size) {
        return jdbc.sql("""
                        SELECT delivery.*, kind, case_number, arguments, created_at
                        FROM gridcase.delivery JOIN gridcase.reminder ON reminder.id = reminder_id
                        WHERE state = :state ORDER BY delivery.id DESC LIMIT :size OFFSET :skipped
                        """)
                .param("state", state)
                .param("size", size)
                .param("skipped", (long) page * size)
                .query(DeliveryOverview::delivery)
                .list();
    }

    private static Delivery delivery(ResultSet row, int index) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                ReminderKind.of(row.getString("kind")),
                row.getString("case_number"),
                List.of((String[]) row.getArray("arguments").getArray()),
                row.getString("channel"),
                row.getString("target"),
                row.getString("state"),
                row.getInt("attempts"),
                row.getString("last_error"),
                row.getString("error_detail"),
                SqlTime.read(row, "created_at"),
                SqlTime.read(row, "next_attempt_at"),
                SqlTime.read(row, "delivered_at"));
    }
}
