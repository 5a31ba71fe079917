package org.gridcase.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * One empty PostgreSQL for several nodes in processes of their own. It is as durable as production's: what is measured on
 * it includes the wait for the disk, and what it committed survives whatever is killed.
 */
public final class ClusterDatabase implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    private ClusterDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** @param directory kept from run to run for its programs; the database itself is emptied */
    public static ClusterDatabase empty(Path directory, int maxConnections) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(
                directory,
                new EmbeddedDatabaseProperties(0, Map.of("max_connections", Integer.toString(maxConnections))));
        ClusterDatabase database = new ClusterDatabase(postgres);
        database.recreate();
        return database;
    }

    /**
     * As it was left, for a database that took long to fill.
     *
     * @param settings of the server
     */
    public static ClusterDatabase kept(Path directory, Map<String, String> settings) {
        return new ClusterDatabase(EmbeddedPostgres.start(directory, new EmbeddedDatabaseProperties(0, settings)));
    }

    public String url() {
        return postgres.url();
    }

    public String username() {
        return EmbeddedPostgres.NAME;
    }

    public String password() {
        return postgres.password();
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(url(), username(), password()));
    }

    @Override
    public void close() {
        postgres.close();
    }

    public void recreate() {
        String maintenance = url().replaceFirst("/" + EmbeddedPostgres.NAME + "$", "/postgres");
        try (Connection connection = DriverManager.getConnection(maintenance, username(), password());
                Statement statement = connection.createStatement()) {
            statement.execute("drop database " + EmbeddedPostgres.NAME + " with (force)");
            statement.execute("create database " + EmbeddedPostgres.NAME);
        } catch (SQLException e) {
            postgres.close();
            throw new IllegalStateException(e);
        }
    }
}
