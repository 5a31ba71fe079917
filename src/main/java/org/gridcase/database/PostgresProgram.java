package org.gridcase.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gridcase.database.DatabaseUnavailableException.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one of PostgreSQL's own programs to its end. */
final class PostgresProgram {

    private static final Logger log = LoggerFactory.getLogger(PostgresProgram.class);

    private PostgresProgram() {}

    /** @throws DatabaseUnavailableException with the program's last words when it fails */
    static void run(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (runsAsRoot()) {
            if (!LinuxUtils.isUnshareAvailable()) {
                throw new DatabaseUnavailableException(Reason.ROOT_WITHOUT_NAMESPACE, "");
            }
            // A user namespace of its own, in which root is nobody: PostgreSQL refuses to run as root.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(program.toString());
        command.addAll(arguments);
        try {
            runToEnd(program, command);
        } catch (IOException e) {
            throw new DatabaseUnavailableException(Reason.FAILED, e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailableException(Reason.FAILED, "interrupted", e);
        }
    }

    private static void runToEnd(Path program, List<String> command) throws IOException, InterruptedException {
        // A file, not a pipe: the server inherits the output and would keep a pipe open for ever.
        Path output = Files.createTempFile("gridcase-postgresql", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C");
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            int exit = builder.redirectOutput(output.toFile()).start().waitFor();
            String words = Files.readString(output, StandardCharsets.ISO_8859_1).strip();
            log.debug("{} ended with {}: {}", command, exit, words);
            if (exit != 0) {
                throw new DatabaseUnavailableException(Reason.FAILED, program.getFileName() + ": " + words);
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static boolean runsAsRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
