package org.gridcase.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gridcase.GridcaseTest;
import org.gridcase.reminder.Reminder;
import org.gridcase.reminder.ReminderKind;
import org.gridcase.reminder.Reminders;
import org.gridcase.reminder.persistence.DeliveryTable;
import org.gridcase.reminder.persistence.DeliveryTable.Due;
import org.gridcase.reminder.persistence.DeliveryTurns;
import org.gridcase.reminder.persistence.InboxTable;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every reminder comes into each inbox exactly once, however many nodes deliver, and whatever dies on the way. */
@GridcaseTest
class InboxDeliveryTest {

    private static final Logger LOG = LoggerFactory.getLogger(InboxDeliveryTest.class);

    @Autowired
    private Reminders reminders;

    @Autowired
    private DeliveryTable deliveries;

    @Autowired
    private DeliveryTurns turns;

    @Autowired
    private InboxTable inbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final String recipient = "rem-" + UUID.randomUUID();
    private final Queue<Long> handled = new ConcurrentLinkedQueue<>();

    @Test
    void twoNodesShareTheWorkAndDoNothingTwice() throws Exception {
        send(1_000);

        deliverOnTwoNodes(50);

        assertThat(handled).doesNotHaveDuplicates();
        assertThat(inbox.counts(recipient)).isEqualTo(new InboxTable.Counts(1_000, 1_000));
        assertThat(undelivered()).isZero();
    }

    @Test
    void whatDiesBeforeTheCommitIsDoneByTheNext() {
        send(3);
        ReminderChannel dying = new InboxChannel(inbox) {
            @Override
            public void deliver(List<Due> due) {
                super.deliver(due);
                throw new IllegalStateException("killed");
            }
        };

        assertThatThrownBy(() -> worker(500).deliver(dying)).hasMessage("killed");
        assertThat(inbox.counts(recipient).all()).isZero();
        assertThat(undelivered()).isEqualTo(3);

        worker(500).deliver(new InboxChannel(inbox));
        assertThat(inbox.counts(recipient).all()).isEqualTo(3);
    }

    @Test
    void theOldIsForgottenAndItsKeyLast() {
        send(1);
        worker(500).deliver(new InboxChannel(inbox));
        var future = clock.instant().plus(Duration.ofDays(1));
        var past = clock.instant().minus(Duration.ofDays(10_000));

        deliveries.forget(past, past, future);
        assertThat(deliveryRows()).as("too young").isEqualTo(1);
        deliveries.forget(future, past, future);
        assertThat(deliveryRows()).isZero();
        assertThat(inbox.counts(recipient).all()).as("unread items stay").isEqualTo(1);
        inbox.readAll(recipient);
        deliveries.forget(future, future, past);
        assertThat(inbox.counts(recipient).all()).isZero();
        assertThat(reminderRows()).isEqualTo(1);
        deliveries.forget(future, future, future);
        assertThat(reminderRows()).isZero();
    }

    @Test
    @Tag("soak")
    void aStormDrains() throws Exception {
        long began = System.nanoTime();
        send(20_000);
        long sent = System.nanoTime();
        deliverOnTwoNodes(500);
        long delivered = System.nanoTime();

        assertThat(handled).doesNotHaveDuplicates();
        assertThat(inbox.counts(recipient).all()).isEqualTo(20_000);
        LOG.info(
                "20000 reminders: sent {} a second by one thread, delivered {} a second by two",
                20_000_000_000_000L / (sent - began),
                20_000_000_000_000L / (delivered - sent));
    }

    private void deliverOnTwoNodes(int batch) throws Exception {
        ReminderChannel counting = new InboxChannel(inbox) {
            @Override
            public void deliver(List<Due> due) {
                super.deliver(due);
                due.forEach(one -> handled.add(one.id()));
            }
        };
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Callable<Object> node = () -> {
                worker(batch).deliver(counting);
                return null;
            };
            for (Future<Object> done : nodes.invokeAll(List.of(node, node))) {
                done.get();
            }
        } finally {
            nodes.shutdown();
        }
    }

    private DeliveryWorker worker(int batch) {
        Duration second = Duration.ofSeconds(1);
        return new DeliveryWorker(
                deliveries,
                turns,
                new ReminderProperties(
                        batch, List.of(second), second, second, second, List.of(), second, 1, second, second),
                transaction,
                clock);
    }

    private void send(int count) {
        int most = 500;
        for (int from = 0; from < count; from += most) {
            int first = from;
            transaction.executeWithoutResult(status ->
                    IntStream.range(first, Math.min(first + most, count)).forEach(n -> reminders.send(reminder(n))));
        }
    }

    private Reminder reminder(int n) {
        String caseNumber = "980703-2026-" + n;
        return new Reminder(
                recipient + "-" + n,
                ReminderKind.WARNING,
                caseNumber,
                PlaceCode.of("980703001001001"),
                Set.of(recipient),
                List.of(caseNumber, "case.level.grid", "deadlineStep.grid", "2026-11-25T10:00:00Z"));
    }

    private long undelivered() {
        return count("SELECT count(*) FROM gridcase.delivery WHERE target = :who AND state <> 'delivered'");
    }

    private long deliveryRows() {
        return count("SELECT count(*) FROM gridcase.delivery WHERE target = :who");
    }

    private long reminderRows() {
        return count("SELECT count(*) FROM gridcase.reminder WHERE key LIKE :who || '%'");
    }

    private long count(String sql) {
        return jdbc.sql(sql).param("who", recipient).query(Long.class).single();
    }
}
