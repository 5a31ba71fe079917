package org.gridcase.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridcase.database.DatabaseUnavailableException.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that the default start runs: the real server as a child of this service, on the loopback interface,
 * with the durability of a production server. The library's own launcher is not used: it is made for tests (no data
 * checksums, trust for every local user, a second start stops the first one's database).
 */
final class EmbeddedPostgres implements AutoCloseable {

    static final String NAME = "gridcase";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Map<String, String> DURABLE = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on");
    /** One log file a day of the week; without details, which would repeat the values of a row. */
    private static final Map<String, String> QUIET = Map.of(
            "logging_collector", "on",
            "log_directory", "../log",
            "log_filename", "postgresql-%a.log",
            "log_truncate_on_rotation", "on",
            "log_error_verbosity", "terse",
            "log_min_error_statement", "panic");

    private final DataDirectoryLock lock;
    private final DatabaseCluster cluster;
    private final int port;

    private EmbeddedPostgres(DataDirectoryLock lock, DatabaseCluster cluster, int port) {
        this.lock = lock;
        this.cluster = cluster;
        this.port = port;
    }

    /**
     * Starts the server on the data that is there, or on a fresh database.
     *
     * @throws DatabaseUnavailableException when another instance runs on this directory, or the server does not start
     */
    static EmbeddedPostgres start(Path directory, EmbeddedDatabaseProperties properties) {
        DataDirectoryLock lock = DataDirectoryLock.on(directory);
        try {
            Path home = directory.toRealPath();
            DatabaseCluster cluster = DatabaseCluster.in(home, PostgresBinaries.unpackedIn(home));
            cluster.stopOrphan();
            cluster.createIfMissing();
            int port = properties.port() == 0 ? freePort() : properties.port();
            cluster.start(settings(port, properties.settings()));
            EmbeddedPostgres postgres = new EmbeddedPostgres(lock, cluster, port);
            postgres.createDatabase();
            log.info("Embedded PostgreSQL is ready on 127.0.0.1:{}, data in {}", port, home);
            return postgres;
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * For a command beside the running service: the service's server when it runs, else one of our own.
     *
     * @throws DatabaseUnavailableException when the service is just starting or stopping
     */
    static EmbeddedPostgres startOrJoin(Path directory, EmbeddedDatabaseProperties properties) {
        try {
            return start(directory, properties);
        } catch (DatabaseUnavailableException unavailable) {
            if (unavailable.reason() != Reason.IN_USE) {
                throw unavailable;
            }
            DatabaseCluster cluster = DatabaseCluster.in(directory, null);
            int port = cluster.runningPort().orElseThrow(() -> unavailable);
            return new EmbeddedPostgres(null, cluster, port);
        }
    }

    String url() {
        return urlOf(NAME);
    }

    String password() {
        return cluster.password();
    }

    @Override
    public void close() {
        if (lock == null) {
            // Joined: the server is another instance's.
            return;
        }
        try {
            cluster.stop();
            log.info("Embedded PostgreSQL has stopped");
        } finally {
            lock.close();
        }
    }

    private String urlOf(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void createDatabase() {
        try (Connection connection = DriverManager.getConnection(urlOf("postgres"), NAME, password());
                Statement statement = connection.createStatement()) {
            ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'");
            if (!found.next()) {
                statement.execute("create database " + NAME);
            }
        } catch (SQLException e) {
            cluster.stop();
            throw new DatabaseUnavailableException(Reason.FAILED, e.getMessage(), e);
        }
    }

    private static List<String> settings(int port, Map<String, String> own) {
        Map<String, String> settings = new LinkedHashMap<>(DURABLE);
        settings.putAll(QUIET);
        settings.put("unix_socket_directories", "");
        settings.putAll(own);
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", Integer.toString(port));
        return settings.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.toList());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
