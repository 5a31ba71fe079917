package org.gridcase.deadline.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gridcase.calendar.ClockLedger;
import org.gridcase.deadline.persistence.LifeRows;
import org.gridcase.deadline.persistence.StalePeriods;
import org.gridcase.engine.TryAgain;
import org.gridcase.shared.CommandLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every node writes down from time to time that the service lives: one row for all nodes. Where nobody did so for longer
 * than tolerated, the service was down, and nobody could act: this time is written into the clock ledger and does not count
 * against a holder, unless the installation wants otherwise ({@code gridcase.clock.outage-counts}). It is looked at before
 * the first job of a node runs.
 */
@Component
class ServiceLife implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ServiceLife.class);

    private final LifeRows rows;
    private final ClockLedger ledger;
    private final StalePeriods periods;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean serving;
    private final boolean outageCounts;
    private final Duration tolerance;

    ServiceLife(
            LifeRows rows,
            ClockLedger ledger,
            StalePeriods periods,
            TransactionTemplate transaction,
            Clock clock,
            Environment environment,
            @Value("${gridcase.clock.outage-counts:false}") boolean outageCounts,
            @Value("${gridcase.clock.outage-tolerance:PT2M}") Duration tolerance) {
        this.rows = rows;
        this.ledger = ledger;
        this.periods = periods;
        this.transaction = transaction;
        this.clock = clock;
        this.serving = !environment.containsProperty(CommandLine.PROPERTY);
        this.outageCounts = outageCounts;
        this.tolerance = tolerance;
    }

    /** A command of the jar does not serve anybody: the outage goes on while it runs. */
    @Override
    public void afterSingletonsInstantiated() {
        beat();
    }

    @Scheduled(
            scheduler = HeartbeatConfiguration.SCHEDULER,
            initialDelayString = "${gridcase.clock.heartbeat:PT15S}",
            fixedDelayString = "${gridcase.clock.heartbeat:PT15S}")
    void beat() {
        if (serving) {
            transaction.executeWithoutResult(status -> lookBack());
        }
    }

    /** Nodes take turns: only the first after an outage sees it. Writing it down may take longer than is tolerated. */
    private void lookBack() {
        Optional<Instant> last = rows.lockLastSeen();
        Instant now = now();
        last.filter(seen -> asleep(seen, now)).ifPresent(seen -> wasDown(seen, now));
        rows.seen(now());
    }

    /**
     * Nothing may be held against anybody while an outage of the database, or of the machines, has ended and has not been
     * written down yet.
     *
     * @throws TryAgain when that is so
     */
    void requireAwake(Instant now) {
        if (rows.lastSeen().filter(seen -> asleep(seen, now)).isPresent()) {
            throw new TryAgain("an outage has not been written down yet");
        }
    }

    private boolean asleep(Instant seen, Instant now) {
        return Duration.between(seen, now).compareTo(tolerance) > 0;
    }

    private void wasDown(Instant from, Instant to) {
        rows.wasDown(from, to, outageCounts);
        if (outageCounts) {
            log.warn("The service was down from {} to {}; the time counts", from, to);
        } else {
            periods.lockAllOpen();
            int stopped = ledger.outage(from, to);
            periods.all();
            log.warn("The service was down from {} to {}; it does not count in {} open cases", from, to, stopped);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
