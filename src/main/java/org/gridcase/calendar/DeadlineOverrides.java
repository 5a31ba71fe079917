package org.gridcase.calendar;

import java.time.Instant;
import java.util.Optional;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Periods that an installation promises instead of those of the table {@code deadline-rules}. */
@Repository
class DeadlineOverrides {

    private final JdbcClient jdbc;

    DeadlineOverrides(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest row in force at the instant. */
    Optional<Override> find(String process, String step, String urgency, Instant at) {
        return jdbc.sql("""
                        SELECT id, within FROM gridcase.deadline_override
                        WHERE process = :process AND step = :step AND urgency = :urgency
                          AND valid_from <= :at AND :at < valid_to
                        ORDER BY id DESC LIMIT 1
                        """)
                .param("process", process)
                .param("step", step)
                .param("urgency", urgency)
                .param("at", SqlTime.of(at))
                .query(Override.class)
                .optional();
    }

    record Override(long id, String within) {}
}
