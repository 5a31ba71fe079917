package org.gridcase.deadline.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gridcase.calendar.ClockLedger;
import org.gridcase.deadline.persistence.LifeRows;
import org.gridcase.deadline.persistence.PeriodRows;
import org.gridcase.shared.SqlTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** What the service does by itself from time to time, done when a test says so. */
public class DeadlineWork {

    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    @Autowired
    private Redating redating;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LifeRows rows;

    @Autowired
    private ClockLedger ledger;

    @Autowired
    private PeriodRows periods;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    /** @return how many cases got other instants */
    public int redate() {
        return redating.run();
    }

    /** The service lived until one instant and lives again from another. */
    public void outage(Instant from, Instant to) {
        lastSeen(from);
        life(to, false).beat();
    }

    /** As {@link #outage}, in an installation that holds outages against its people. */
    public void outageThatCounts(Instant from, Instant to) {
        lastSeen(from);
        life(to, true).beat();
    }

    /** A node that looks back from this instant. */
    public Runnable nodeThatWakes(Instant at) {
        return life(at, false)::beat;
    }

    public void lastSeen(Instant at) {
        jdbc.sql("UPDATE gridcase.service_life SET last_seen = :at")
                .param("at", SqlTime.of(at))
                .update();
    }

    private ServiceLife life(Instant now, boolean outageCounts) {
        return new ServiceLife(
                rows,
                ledger,
                periods,
                transaction,
                Clock.fixed(now, clock.getZone()),
                new MockEnvironment(),
                outageCounts,
                TOLERANCE);
    }
}
