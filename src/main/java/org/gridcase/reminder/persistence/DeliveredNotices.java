package org.gridcase.reminder.persistence;

import java.util.List;
import org.gridcase.reminder.Notices;
import org.gridcase.reminder.ReminderKind;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DeliveredNotices implements Notices {

    private final JdbcClient jdbc;

    DeliveredNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Notice> delivered(String caseNumber) {
        return jdbc.sql("""
                        SELECT kind, channel, target, delivered_at
                        FROM gridcase.reminder JOIN gridcase.delivery ON reminder_id = reminder.id
                        WHERE case_number = :case AND state = 'delivered'
                        ORDER BY delivered_at, delivery.id
                        """)
                .param("case", caseNumber)
                .query((row, index) -> new Notice(
                        ReminderKind.of(row.getString("kind")),
                        row.getString("channel"),
                        row.getString("target"),
                        SqlTime.read(row, "delivered_at")))
                .list();
    }
}
