package org.gridcase.deadline.persistence;

import java.time.Instant;
import java.util.Optional;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When the service lived. */
@Repository
public class LifeRows {

    private final JdbcClient jdbc;

    LifeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When a node last said that the service lives; empty before the first time. */
    public Optional<Instant> lastSeen() {
        return lastSeen("");
    }

    /** The same, with nodes taking turns until the transaction ends. */
    public Optional<Instant> lockLastSeen() {
        return lastSeen(" FOR UPDATE");
    }

    private Optional<Instant> lastSeen(String lock) {
        return jdbc.sql("SELECT last_seen FROM gridcase.service_life" + lock)
                .query((row, index) -> SqlTime.read(row, "last_seen"))
                .optional();
    }

    /** Never goes back. */
    public void seen(Instant at) {
        jdbc.sql("""
                        INSERT INTO gridcase.service_life (last_seen) VALUES (:at)
                        ON CONFLICT (one) DO UPDATE SET last_seen = greatest(service_life.last_seen, excluded.last_seen)
                        """).param("at", SqlTime.of(at)).update();
    }

    public void wasDown(Instant from, Instant to, boolean counts) {
        jdbc.sql("INSERT INTO gridcase.service_outage (began, ended, counts) VALUES (:from, :to, :counts)")
                .param("from", SqlTime.of(from))
                .param("to", SqlTime.of(to))
                .param("counts", counts)
                .update();
    }
}
