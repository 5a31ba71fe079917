package org.gridcase.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The default start must not lose what was committed, whatever ends it. One data directory lives through all tests. */
@Timeout(120)
class EmbeddedPostgresTest {

    @TempDir
    static Path directory;

    @Test
    void startsDurableAndKeepsItsDataOverARestart() {
        try (EmbeddedPostgres postgres = start()) {
            assertThat(setting(postgres, "fsync")).isEqualTo("on");
            assertThat(setting(postgres, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(postgres, "full_page_writes")).isEqualTo("on");
            assertThat(setting(postgres, "data_checksums")).isEqualTo("on");
            assertThat(setting(postgres, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(single(postgres, "select datcollate from pg_database where datname = current_database()"))
                    .isEqualTo("C.UTF-8");
            jdbc(postgres).sql("create table kept as select '调解𠮷' as word").update();
        }
        try (EmbeddedPostgres postgres = start()) {
            assertThat(single(postgres, "select word from kept")).isEqualTo("调解𠮷");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        try (EmbeddedPostgres postgres = start()) {
            JdbcClient stranger = jdbc(postgres, "");
            assertThatThrownBy(
                            () -> stranger.sql("select 1").query(String.class).single())
                    .hasStackTraceContaining("password");
        }
    }

    @Test
    void aSecondInstanceOnTheSameDirectoryIsToldSoAndHarmsNothing() {
        try (EmbeddedPostgres postgres = start()) {
            assertThatThrownBy(EmbeddedPostgresTest::start)
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageContaining("另一个正在运行的实例")
                    .hasMessageContaining("another running instance");
            assertThat(single(postgres, "select 'alive'")).isEqualTo("alive");
        }
    }

    @Test
    void aCommandJoinsTheRunningServiceAndLeavesItsDatabaseRunning() {
        try (EmbeddedPostgres postgres = start()) {
            try (EmbeddedPostgres joined =
                    EmbeddedPostgres.startOrJoin(directory, new EmbeddedDatabaseProperties(0, Map.of()))) {
                assertThat(joined.url()).isEqualTo(postgres.url());
                assertThat(single(joined, "select 'together'")).isEqualTo("together");
            }
            assertThat(single(postgres, "select 'alive'")).isEqualTo("alive");
        }
    }

    @Test
    void aKilledServiceComesBackWithWhatItCommitted() throws Exception {
        Process service = startInAnotherProcess();
        try {
            assertThat(committedLineOf(service)).isEqualTo(CommitAndHang.COMMITTED);
            assertThatThrownBy(EmbeddedPostgresTest::start).hasMessageContaining("another running instance");
        } finally {
            service.destroyForcibly().waitFor();
        }
        assertThat(directory.resolve("postgresql/postmaster.pid"))
                .as("the server outlives its killed service")
                .exists();

        try (EmbeddedPostgres postgres = start()) {
            assertThat(single(postgres, "select word from committed")).isEqualTo("达成协议");
        }
    }

    @Test
    void aProcessIdOfAnotherProgramIsNotStopped() throws IOException {
        start().close();
        long ownPid = ProcessHandle.current().pid();
        Files.writeString(directory.resolve("postgresql/postmaster.pid"), ownPid + "\n");

        try (EmbeddedPostgres postgres = start()) {
            assertThat(single(postgres, "select 'alive'")).isEqualTo("alive");
        }
    }

    private static EmbeddedPostgres start() {
        return EmbeddedPostgres.start(directory, new EmbeddedDatabaseProperties(0, Map.of()));
    }

    private static Process startInAnotherProcess() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommitAndHang.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The log goes to the standard output too. */
    private static String committedLineOf(Process process) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals(CommitAndHang.COMMITTED)) {
                return line;
            }
        }
        return null;
    }

    private static String setting(EmbeddedPostgres postgres, String name) {
        return single(postgres, "show " + name);
    }

    private static String single(EmbeddedPostgres postgres, String sql) {
        return jdbc(postgres).sql(sql).query(String.class).single();
    }

    private static JdbcClient jdbc(EmbeddedPostgres postgres) {
        return jdbc(postgres, postgres.password());
    }

    private static JdbcClient jdbc(EmbeddedPostgres postgres, String password) {
        return JdbcClient.create(new DriverManagerDataSource(postgres.url(), EmbeddedPostgres.NAME, password));
    }

    /** A service that commits and is then killed. */
    static final class CommitAndHang {

        static final String COMMITTED = "committed";

        private CommitAndHang() {}

        public static void main(String[] arguments) throws InterruptedException {
            EmbeddedPostgres postgres =
                    EmbeddedPostgres.start(Path.of(arguments[0]), new EmbeddedDatabaseProperties(0, Map.of()));
            jdbc(postgres)
                    .sql("create table committed as select '达成协议' as word")
                    .update();
            System.out.println(COMMITTED);
            Thread.currentThread().join();
        }
    }
}
