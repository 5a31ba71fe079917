package org.gridcase.deadline.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gridcase.calendar.ClockLedger;
import org.gridcase.deadline.persistence.PeriodRows;
import org.gridcase.shared.SqlTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** What the service does by itself from time to time, done when a test says so. */
public class DeadlineWork {

    @Autowired
    private Redating redating;

    @Autowired
    private ServiceLife life;

    @Autowired
    private JdbcClient jdbc;

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
        outage(life, from, to);
    }

    /** As {@link #outage}, in an installation that holds outages against its people. */
    public void outageThatCounts(Instant from, Instant to) {
        ServiceLife strict = new ServiceLife(
                jdbc, ledger, periods, transaction, clock, new MockEnvironment(), true, Duration.ofMinutes(2));
        outage(strict, from, to);
    }

    private void outage(ServiceLife life, Instant from, Instant to) {
        jdbc.sql("UPDATE gridcase.service_life SET last_seen = :from")
                .param("from", SqlTime.of(from))
                .update();
        life.beat(to);
    }
}
