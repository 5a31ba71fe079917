package org.gridcase.territory.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.gridcase.territory.domain.ImportOutcome;
import org.gridcase.territory.domain.ImportPhase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The imports, past and running. One runs at a time on a database: the running one holds an advisory lock on a connection
 * of its own, over which it also reports its progress, since its transaction shows nothing to others before it ends. When
 * its node dies the database frees the lock, and everybody can tell that the import was interrupted.
 */
@Repository
public class ImportRuns {

    /** "grid" in ASCII, and the first of the locks the service names so. */
    static final String LOCK = "1735551332, 1";

    private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    ImportRuns(DataSource dataSource, JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param status running, done, refused (the files are wrong), failed (the service is), or interrupted (its node died)
     * @param outcome null until it ends
     */
    public record ImportRun(
            UUID id,
            String startedBy,
            Instant startedAt,
            String status,
            String phase,
            int done,
            int total,
            ImportOutcome outcome,
            Instant finishedAt) {}

    /** Begins an import, unless one is running. */
    public Optional<Running> begin(String startedBy) {
        Connection connection = null;
        try {
            connection = dataSource.getConnection();
            if (!lock(connection)) {
                connection.close();
                return Optional.empty();
            }
            Running running = new Running(connection, UUID.randomUUID());
            running.insert(startedBy);
            return Optional.of(running);
        } catch (SQLException e) {
            closeQuietly(connection);
            throw new IllegalStateException("cannot begin an import", e);
        }
    }

    public Optional<ImportRun> find(UUID id) {
        return runs("where id = :id", 1, id).stream().findFirst();
    }

    public List<ImportRun> newest(int limit) {
        return runs("", limit, null);
    }

    private List<ImportRun> runs(String where, int limit, UUID id) {
        return jdbc.sql("""
                        select *, exists (select 1 from pg_locks
                                           where locktype = 'advisory' and (classid, objid) = (1735551332, 1)
                                             and database = (select oid from pg_database
                                                              where datname = current_database())) as locked
                          from gridcase.territory_import %s order by started_at desc limit :limit
                        """.formatted(where))
                .param("limit", limit)
                .param("id", id)
                .query(this::run)
                .list();
    }

    private ImportRun run(ResultSet row, int number) throws SQLException {
        String status = row.getString("status");
        OffsetDateTime finishedAt = row.getObject("finished_at", OffsetDateTime.class);
        return new ImportRun(
                row.getObject("id", UUID.class),
                row.getString("started_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                status.equals("running") && !row.getBoolean("locked") ? "interrupted" : status,
                row.getString("phase"),
                row.getInt("done"),
                row.getInt("total"),
                outcome(row.getString("outcome")),
                finishedAt == null ? null : finishedAt.toInstant());
    }

    private ImportOutcome outcome(String text) {
        try {
            return text == null ? null : json.readValue(text, ImportOutcome.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an import's outcome cannot be read", e);
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(" + LOCK + ")");
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.warn("A connection could not be given back", e);
        }
    }

    /** The import that is running; closing it lets the next one begin. */
    public final class Running implements AutoCloseable {

        private static final long PAUSE_BETWEEN_REPORTS_MILLIS = 250;

        private final Connection connection;
        private final UUID id;
        private ImportPhase phase;
        private long reportedAt;

        private Running(Connection connection, UUID id) {
            this.connection = connection;
            this.id = id;
        }

        public UUID id() {
            return id;
        }

        private void insert(String startedBy) throws SQLException {
            execute(
                    "insert into gridcase.territory_import (id, started_by, started_at) values (?, ?, ?)",
                    id,
                    startedBy,
                    OffsetDateTime.now(clock));
        }

        public void reached(ImportPhase reached, int done, int total) {
            long now = clock.millis();
            if (reached == phase && done < total && now - reportedAt < PAUSE_BETWEEN_REPORTS_MILLIS) {
                return;
            }
            phase = reached;
            reportedAt = now;
            try {
                execute(
                        "update gridcase.territory_import set phase = ?, done = ?, total = ? where id = ?",
                        reached.code(),
                        done,
                        total,
                        id);
            } catch (SQLException e) {
                LOG.warn("The progress of import {} could not be reported", id, e);
            }
        }

        /** @param outcome null when the import failed for a reason that is not in the files */
        public void finish(ImportOutcome outcome) {
            String status = outcome == null ? "failed" : outcome.refused() ? "refused" : "done";
            try {
                execute(
                        """
                        update gridcase.territory_import
                           set status = ?, phase = 'finished', done = total, outcome = cast(? as jsonb), finished_at = ? where id = ?
                        """,
                        status,
                        outcome == null ? null : json.writeValueAsString(outcome),
                        OffsetDateTime.now(clock),
                        id);
            } catch (SQLException | JsonProcessingException e) {
                LOG.error("The end of import {} ({}) could not be recorded", id, status, e);
            }
        }

        @Override
        public void close() {
            try {
                execute("select pg_advisory_unlock(" + LOCK + ")");
            } catch (SQLException e) {
                LOG.warn("The lock of import {} could not be freed; it ends with its connection", id, e);
            }
            closeQuietly(connection);
        }

        private void execute(String sql, Object... values) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.execute();
            }
        }
    }
}
