package org.gridcase.deadline.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gridcase.calendar.ClockLedger;
import org.gridcase.deadline.persistence.PeriodRows;
import org.gridcase.shared.CommandLine;
import org.gridcase.shared.SqlTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private final JdbcClient jdbc;
    private final ClockLedger ledger;
    private final PeriodRows periods;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean serving;
    private final boolean outageCounts;
    private final Duration tolerance;

    ServiceLife(
            JdbcClient jdbc,
            ClockLedger ledger,
            PeriodRows periods,
            TransactionTemplate transaction,
            Clock clock,
            Environment environment,
            @Value("${gridcase.clock.outage-counts:false}") boolean outageCounts,
            @Value("${gridcase.clock.outage-tolerance:PT2M}") Duration tolerance) {
        this.jdbc = jdbc;
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
            initialDelayString = "${gridcase.clock.heartbeat:PT15S}",
            fixedDelayString = "${gridcase.clock.heartbeat:PT15S}")
    void beat() {
        if (serving) {
            transaction.executeWithoutResult(status -> beat(clock.instant().truncatedTo(ChronoUnit.MICROS)));
        }
    }

    /** Nodes take turns at the row: only the first after an outage sees it. */
    void beat(Instant now) {
        Optional<Instant> last = jdbc.sql("SELECT last_seen FROM gridcase.service_life FOR UPDATE")
                .query((row, index) -> SqlTime.read(row, "last_seen"))
                .optional();
        last.filter(seen -> Duration.between(seen, now).compareTo(tolerance) > 0)
                .ifPresent(seen -> wasDown(seen, now));
        jdbc.sql("""
                        INSERT INTO gridcase.service_life (last_seen) VALUES (:now)
                        ON CONFLICT (one) DO UPDATE SET last_seen = greatest(service_life.last_seen, excluded.last_seen)
                        """).param("now", SqlTime.of(now)).update();
    }

    private void wasDown(Instant from, Instant to) {
        jdbc.sql("INSERT INTO gridcase.service_outage (began, ended, counts) VALUES (:from, :to, :counts)")
                .param("from", SqlTime.of(from))
                .param("to", SqlTime.of(to))
                .param("counts", outageCounts)
                .update();
        if (outageCounts) {
            log.warn("The service was down from {} to {}; the time counts", from, to);
        } else {
            int stopped = ledger.outage(from, to);
            periods.allStale();
            log.warn("The service was down from {} to {}; it does not count in {} open cases", from, to, stopped);
        }
    }
}
