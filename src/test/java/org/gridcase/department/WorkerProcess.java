package org.gridcase.department;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.gridcase.GridcaseApplication;

/** The worker in a process of its own, as a department starts it. */
final class WorkerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final Path log;

    private WorkerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Without the tests' own classes. */
    static WorkerProcess start(Path folder, int port, String unit, String password) {
        return start(folder, port, unit, password, classPathOfTheService(), List.of(), List.of());
    }

    /** Its work orders stop at that point of that call, until it is killed. */
    static WorkerProcess halting(
            Path folder, int port, String unit, String password, HaltingWorkOrders.At point, String call) {
        return start(
                folder,
                port,
                unit,
                password,
                System.getProperty("java.class.path"),
                List.of("-D" + HaltingWorkOrders.POINT + "=" + point, "-D" + HaltingWorkOrders.CALL + "=" + call),
                List.of("--spring.main.sources=" + HaltingWorkOrders.class.getName()));
    }

    private static WorkerProcess start(
            Path folder,
            int port,
            String unit,
            String password,
            String classPath,
            List<String> options,
            List<String> settings) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8"));
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                classPath,
                GridcaseApplication.class.getName(),
                "--spring.profiles.active=department",
                "--department.url=http://localhost:" + port,
                "--department.code=" + unit,
                "--department.folder=" + folder,
                "--department.lock=2s",
                "--department.look-every=500ms",
                "--department.poll=5s"));
        command.addAll(settings);
        try {
            Files.createDirectories(folder);
            Path log = Files.createTempFile(folder.toAbsolutePath().getParent(), "worker-", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().put("DEPARTMENT_PASSWORD", password);
            return new WorkerProcess(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WorkerProcess awaitOutput(String text) {
        Awaitility.await(text)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .failFast(() -> {
                    if (!process.isAlive() && !output().contains(text)) {
                        throw new AssertionError("The worker has ended: " + output());
                    }
                })
                .until(() -> output().contains(text));
        return this;
    }

    String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int awaitExit() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("The worker has not ended: " + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** {@code kill -9}: the worker has no time for anything. */
    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    @Override
    public void close() {
        kill();
    }

    private static String classPathOfTheService() {
        String separator = System.getProperty("path.separator");
        return Arrays.stream(System.getProperty("java.class.path").split(separator))
                .filter(entry -> !entry.replaceAll("[/\\\\]$", "").endsWith("test-classes"))
                .collect(Collectors.joining(separator));
    }
}
