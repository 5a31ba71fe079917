package org.gridcase.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gridcase.GridcaseTest;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox is written with what it tells of, and once. */
@GridcaseTest
class RemindersTest {

    private static final String CASE = "980700-2026-000001";

    @Autowired
    private Reminders reminders;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final String key = "test-" + UUID.randomUUID();

    @Test
    void eachRecipientIsToldOnceHoweverOftenItIsAsked() {
        for (int time = 0; time < 3; time++) {
            transaction.executeWithoutResult(status -> reminders.send(reminder()));
        }

        assertThat(targets()).containsExactlyInAnyOrder("rem-one", "rem-two");
    }

    @Test
    void whatIsRolledBackWasNeverSent() {
        transaction.executeWithoutResult(status -> {
            reminders.send(reminder());
            status.setRollbackOnly();
        });

        assertThat(targets()).isEmpty();
        transaction.executeWithoutResult(status -> reminders.send(reminder()));
        assertThat(targets()).hasSize(2);
    }

    @Test
    void nothingIsSentOutsideATransaction() {
        assertThatThrownBy(() -> reminders.send(reminder())).isInstanceOf(IllegalTransactionStateException.class);
    }

    private Reminder reminder() {
        return new Reminder(
                key,
                ReminderKind.WARNING,
                CASE,
                PlaceCode.of("980700001001001"),
                Set.of("rem-one", "rem-two"),
                List.of(CASE, "case.level.grid", "deadlineStep.grid", "2026-11-25T10:00:00Z"));
    }

    private List<String> targets() {
        return jdbc.sql("""
                        SELECT target FROM gridcase.delivery JOIN gridcase.reminder ON reminder.id = reminder_id
                        WHERE key = :key AND channel = 'inbox' AND state = 'pending'
                        """).param("key", key).query(String.class).list();
    }
}
