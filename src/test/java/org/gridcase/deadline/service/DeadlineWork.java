package org.gridcase.deadline.service;

import java.time.Instant;
import org.gridcase.shared.SqlTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the service does by itself from time to time, done when a test says so. */
public class DeadlineWork {

    @Autowired
    private Redating redating;

    @Autowired
    private ServiceLife life;

    @Autowired
    private JdbcClient jdbc;

    /** @return how many cases got other instants */
    public int redate() {
        return redating.run();
    }

    /** The service lived until one instant and lives again from another. */
    public void outage(Instant from, Instant to) {
        jdbc.sql("UPDATE gridcase.service_life SET last_seen = :from")
                .param("from", SqlTime.of(from))
                .update();
        life.beat(to);
    }
}
