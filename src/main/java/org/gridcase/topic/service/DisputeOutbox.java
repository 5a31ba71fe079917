package org.gridcase.topic.service;

import java.time.Clock;
import java.util.Optional;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.dispute.DisputeReported;
import org.gridcase.territory.Level;
import org.gridcase.topic.persistence.CountDueRows;
import org.gridcase.topic.persistence.CountDueRows.CountDue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A reported dispute is written down with its report and counted afterwards: the report neither waits for the count nor
 * fails with it, and no count is lost. Every node counts.
 */
@Component
class DisputeOutbox {

    private static final Logger LOG = LoggerFactory.getLogger(DisputeOutbox.class);

    private final CountDueRows due;
    private final DisputeCounting counting;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DisputeOutbox(CountDueRows due, DisputeCounting counting, TransactionTemplate transaction, Clock clock) {
        this.due = due;
        this.counting = counting;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void reported(DisputeReported dispute) {
        dispute.place()
                .at(Level.COMMUNITY)
                .ifPresent(community ->
                        due.add(new CountDue(dispute.dispute(), community, dispute.matter(), dispute.at())));
    }

    @Scheduled(
            initialDelayString = "${gridcase.topic.counting-interval:PT10S}",
            fixedDelayString = "${gridcase.topic.counting-interval:PT10S}")
    void countAll() {
        while (countNext()) {
            // Each in its own transaction: what was counted stays counted.
        }
    }

    /** @return whether there was one */
    private boolean countNext() {
        CaseNumber[] taken = new CaseNumber[1];
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Optional<CountDue> next = due.take(clock.instant());
                next.ifPresent(dispute -> {
                    taken[0] = dispute.dispute();
                    counting.count(dispute);
                    due.done(dispute.dispute());
                });
                return next.isPresent();
            }));
        } catch (RuntimeException problem) {
            if (taken[0] == null) {
                throw problem;
            }
            LOG.warn("Dispute {} could not be counted; it is tried again", taken[0], problem);
            transaction.executeWithoutResult(status -> due.failed(taken[0], clock.instant()));
            return true;
        }
    }
}
