package org.gridcase.monitor.size;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL had to do. Each of the service's connections counts for itself and tells when it is asked. */
final class Counters {

    private final DataSource pool;
    private final int connections;
    private final JdbcClient jdbc;

    /** @param connections how many the pool of the service has */
    Counters(DataSource pool, int connections, JdbcClient jdbc) {
        this.pool = pool;
        this.connections = connections;
        this.jdbc = jdbc;
        jdbc.sql("CREATE EXTENSION IF NOT EXISTS pg_stat_statements").update();
    }

    /** Rows that were read from tables, by whatever way. */
    long rowsRead() throws SQLException {
        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                all.add(pool.getConnection());
            }
            for (Connection connection : all) {
                try (var statement = connection.createStatement()) {
                    statement.execute("SELECT pg_stat_force_next_flush()");
                }
            }
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
        return jdbc.sql("SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::bigint FROM pg_stat_user_tables")
                .query(Long.class)
                .single();
    }

    void forgetStatements() {
        jdbc.sql("SELECT pg_stat_statements_reset()")
                .query((row, index) -> index)
                .list();
    }

    /** @param millis of PostgreSQL alone, for each page */
    record Work(double millis, double statements, String slowest) {}

    Work work(int pages) {
        String own = " FROM pg_stat_statements WHERE query !~ 'pg_stat'";
        double millis = jdbc.sql("SELECT coalesce(sum(total_exec_time), 0)" + own)
                .query(Double.class)
                .single();
        long calls = jdbc.sql("SELECT coalesce(sum(calls), 0)::bigint" + own)
                .query(Long.class)
                .single();
        String slowest = jdbc
                .sql("SELECT round(mean_exec_time::numeric, 1) || ' ms x ' || calls || ': '"
                        + " || left(regexp_replace(query, '\\s+', ' ', 'g'), 400)" + own
                        + " AND mean_exec_time > 30 ORDER BY total_exec_time DESC LIMIT 3")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.joining("\n      ", "\n      ", ""));
        return new Work(millis / pages, (double) calls / pages, slowest.isBlank() ? "" : slowest);
    }
}
