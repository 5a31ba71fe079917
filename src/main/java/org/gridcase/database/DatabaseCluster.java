package org.gridcase.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's data on disk and the server process that runs on it. */
final class DatabaseCluster {

    private static final Logger log = LoggerFactory.getLogger(DatabaseCluster.class);

    /** Recovery after a crash may take a while; the server's own default of a minute is too short for a slow disk. */
    private static final String PATIENCE_SECONDS = "300";

    private final Path data;
    private final Path passwordFile;
    private final PostgresBinaries binaries;

    private DatabaseCluster(Path data, PostgresBinaries binaries) {
        this.data = data;
        // Inside the data, so that a backup or a move of the folder takes it along; initdb makes it 0700.
        this.passwordFile = data.resolve("gridcase.password");
        this.binaries = binaries;
    }

    static DatabaseCluster in(Path directory, PostgresBinaries binaries) {
        return new DatabaseCluster(directory.resolve("postgresql"), binaries);
    }

    String password() {
        try {
            return Files.readString(passwordFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By one rename, so that a start that is killed meanwhile leaves no half-made database. */
    void createIfMissing() throws IOException {
        if (Files.exists(data)) {
            return;
        }
        Path unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        Path password = Files.createTempFile(data.getParent(), "gridcase", ".password");
        Files.writeString(password, randomPassword());
        try {
            PostgresProgram.run(
                    binaries.program("initdb"),
                    List.of(
                            "--pgdata=" + unfinished,
                            "--username=" + EmbeddedPostgres.NAME,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            // Whatever $LANG says: pg_trgm is blind to Chinese under plain C.
                            "--locale=C.UTF-8",
                            "--data-checksums"));
            Files.move(password, unfinished.resolve(passwordFile.getFileName()));
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(unfinished, data, ATOMIC_MOVE);
    }

    void start(List<String> settings) {
        PostgresProgram.run(
                binaries.program("pg_ctl"),
                List.of(
                        "start",
                        "--pgdata=" + data,
                        "--wait",
                        "--timeout=" + PATIENCE_SECONDS,
                        "--options=" + String.join(" ", settings)));
    }

    void stop() {
        PostgresProgram.run(
                binaries.program("pg_ctl"),
                List.of("stop", "--pgdata=" + data, "--mode=fast", "--wait", "--timeout=" + PATIENCE_SECONDS));
    }

    /**
     * A killed service leaves its server running. The caller holds the lock of the directory, so a server that still runs
     * on this data belongs to nobody.
     */
    void stopOrphan() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> alive = pid(pidFile).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        if (alive.filter(DatabaseCluster::isPostgres).isPresent()) {
            log.warn("The last run was killed and left its database running; stopping it");
            stop();
        } else if (alive.isPresent()) {
            // After a reboot the number may be another program's: it is not ours to stop, and the server would wait for
            // it.
            Files.delete(pidFile);
        }
    }

    /** The port of the server that runs on this data; the fourth line of the file in which it says so. */
    OptionalInt runningPort() {
        Path pidFile = data.resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
            return lines.size() < 4
                    ? OptionalInt.empty()
                    : OptionalInt.of(Integer.parseInt(lines.get(3).strip()));
        } catch (IOException | NumberFormatException beingWritten) {
            return OptionalInt.empty();
        }
    }

    private static Optional<Long> pid(Path pidFile) throws IOException {
        return Files.readAllLines(pidFile).stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    private static boolean isPostgres(ProcessHandle process) {
        String command = process.info().command().orElse("");
        return Path.of(command).getFileName() != null
                && Path.of(command).getFileName().toString().startsWith("postgres");
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
