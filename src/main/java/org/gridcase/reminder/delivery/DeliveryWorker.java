package org.gridcase.reminder.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridcase.reminder.delivery.DeliveryFailure.Reason;
import org.gridcase.reminder.persistence.DeliveryTable;
import org.gridcase.reminder.persistence.DeliveryTable.Due;
import org.gridcase.reminder.persistence.DeliveryTurns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Empties the outbox. Any number of threads and nodes may do so at once: each skips what another has locked. What is
 * delivered inside the database shares the transaction of the claim. What goes outside is claimed by a lease that is
 * committed first, so that no lock is held while a slow robot is waited for, and what a dead node had claimed comes back
 * when the lease ends. See the record 0008 in src/docs/adr.
 */
@Component
class DeliveryWorker {

    /** More never fit into one message of a robot. */
    private static final int MOST_OUTSIDE = 100;

    /** Longer than a call with its timeouts can take, by far: a lease must not end while the call goes on. */
    private static final Duration BEYOND_THE_CALL = Duration.ofSeconds(30);

    private static final int LONGEST_DETAIL = 300;
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);

    private final DeliveryTable deliveries;
    private final DeliveryTurns turns;
    private final ReminderProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeliveryWorker(
            DeliveryTable deliveries,
            DeliveryTurns turns,
            ReminderProperties properties,
            TransactionTemplate transaction,
            Clock clock) {
        this.deliveries = deliveries;
        this.turns = turns;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Delivers all that is due by this channel and that nobody else is at. */
    void deliver(ReminderChannel channel) {
        if (channel.inDatabase()) {
            while (batch(channel) == properties.batch()) {
                LOG.trace("A full batch by {}: there may be more", channel.name());
            }
        } else {
            for (Optional<List<Due>> claimed = claim(channel); claimed.isPresent(); claimed = claim(channel)) {
                call(channel, claimed.get());
            }
        }
    }

    private int batch(ReminderChannel channel) {
        return transaction.execute(status -> {
            Instant now = clock.instant();
            List<Due> due = deliveries.lockDue(channel.name(), now, properties.batch());
            if (!due.isEmpty()) {
                channel.deliver(due);
                deliveries.delivered(due, now);
            }
            return due.size();
        });
    }

    /** The next target whose turn it is, with what goes to it in one delivery. */
    private Optional<List<Due>> claim(ReminderChannel channel) {
        return transaction.execute(status -> {
            Instant now = clock.instant();
            Instant leaseEnd = now.plus(properties.robotConnectTimeout())
                    .plus(properties.robotReadTimeout())
                    .plus(BEYOND_THE_CALL);
            return turns.take(channel.name(), now, leaseEnd).map(target -> {
                List<Due> together = channel.together(deliveries.lockDueFor(channel.name(), target, now, MOST_OUTSIDE));
                deliveries.lease(together, leaseEnd);
                return together;
            });
        });
    }

    private void call(ReminderChannel channel, List<Due> claimed) {
        try {
            channel.deliver(claimed);
        } catch (DeliveryFailure failure) {
            failed(channel, claimed, failure);
            return;
        } catch (RuntimeException error) {
            LOG.error("Error in channel {}", channel.name(), error);
            String kind = error.getClass().getSimpleName();
            failed(channel, claimed, new DeliveryFailure(Reason.UNEXPECTED, kind));
            return;
        }
        transaction.executeWithoutResult(status -> {
            Instant now = clock.instant();
            deliveries.delivered(claimed, now);
            turns.rest(channel.name(), targetOf(claimed), now.plus(channel.rest()));
        });
    }

    /** The target rests as long as the first pause, so that what waits behind does not run into the same failure. */
    private void failed(ReminderChannel channel, List<Due> claimed, DeliveryFailure failure) {
        String detail = failure.detail();
        String kept = detail == null ? null : detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
        int given = transaction.execute(status -> {
            Instant now = clock.instant();
            turns.rest(
                    channel.name(),
                    targetOf(claimed),
                    now.plus(properties.retry().get(0)));
            return deliveries.attemptFailed(claimed, failure.code(), kept, now, properties.retry());
        });
        LOG.info(
                "{} reminders not taken by {} {}: {}",
                claimed.size(),
                channel.name(),
                targetOf(claimed),
                failure.code());
        if (given > 0) {
            LOG.warn(
                    "{} reminders for {} {} were given up after {} attempts ({}); see /admin/deliveries",
                    given,
                    channel.name(),
                    targetOf(claimed),
                    properties.retry().size() + 1,
                    failure.code());
        }
    }

    private static String targetOf(List<Due> claimed) {
        return claimed.get(0).target();
    }
}
