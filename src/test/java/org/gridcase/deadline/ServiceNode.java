package org.gridcase.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.gridcase.ApiClient;
import org.gridcase.GridcaseApplication;
import org.gridcase.database.ClusterDatabase;

/** The whole service in a process of its own, as an installer would start it beside another on one database. */
final class ServiceNode implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(4);

    private final String name;
    private final int port;
    private final Process process;

    private ServiceNode(String name, int port, Process process) {
        this.name = name;
        this.port = port;
        this.process = process;
    }

    /**
     * @param name how the engine's own counters call the node
     * @param log gets the output of the process, after what it has
     * @param settings further settings, such as {@code camunda.bpm.job-execution.lock-time-in-millis=300000}
     */
    static ServiceNode start(String name, Path log, ClusterDatabase database, List<String> settings) {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPathOfTheService(),
                GridcaseApplication.class.getName(),
                "--spring.profiles.active=demo",
                "--server.port=" + port,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--camunda.bpm.generic-properties.properties.hostname=" + name));
        settings.forEach(setting -> command.add("--" + setting));
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().put("SPRING_DATASOURCE_PASSWORD", database.password());
            return new ServiceNode(name, port, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    ServiceNode awaitUp() {
        Awaitility.await(name)
                .atMost(START)
                .pollInterval(Duration.ofMillis(500))
                .failFast(name + " has ended, see its log", () -> !process.isAlive())
                .ignoreExceptions()
                .until(() -> ApiClient.anonymous(port).get("/actuator/health").status() == 200);
        return this;
    }

    /** {@code kill -9}: the node has no time for anything. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The orderly way; the engine writes its counters down. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Without the tests' own classes and settings. */
    private static String classPathOfTheService() {
        String separator = System.getProperty("path.separator");
        return Arrays.stream(System.getProperty("java.class.path").split(separator))
                .filter(entry -> !entry.replaceAll("[/\\\\]$", "").endsWith("test-classes"))
                .collect(Collectors.joining(separator));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
