package org.gridcase.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.gridcase.TestFork;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One PostgreSQL for all tests of a process, empty when it begins. Its programs and its cluster are kept under {@code
 * target/} from run to run. The data of a test may be lost in a power cut, so it does not wait for the disk.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static EmbeddedPostgres postgres;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        EmbeddedPostgres running = running();
        TestPropertyValues.of(
                        "spring.datasource.url=" + running.url(),
                        "spring.datasource.username=" + EmbeddedPostgres.NAME,
                        "spring.datasource.password=" + running.password())
                .applyTo(context);
    }

    private static synchronized EmbeddedPostgres running() {
        if (postgres == null) {
            Map<String, String> fast = Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");
            postgres = EmbeddedPostgres.start(TestFork.own("test-database"), new EmbeddedDatabaseProperties(0, fast));
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "test-database-stop"));
            empty(postgres);
        }
        return postgres;
    }

    private static void empty(EmbeddedPostgres postgres) {
        String maintenance = postgres.url().replaceFirst("/" + EmbeddedPostgres.NAME + "$", "/postgres");
        try (Connection connection =
                        DriverManager.getConnection(maintenance, EmbeddedPostgres.NAME, postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute("drop database " + EmbeddedPostgres.NAME + " with (force)");
            statement.execute("create database " + EmbeddedPostgres.NAME);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
