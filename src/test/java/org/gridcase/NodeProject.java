package org.gridcase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A folder of {@code src/test} with a package.json and its lock file, installed into {@code target} by npm when a test needs
 * it. Where node or npm is not found, the test is skipped loudly.
 */
public final class NodeProject {

    private static final String LOCK = "package-lock.json";
    private static final int OLDEST_NODE = 20;

    private final String name;
    private final Path source;
    private final Path work;
    private final List<String> files;

    /** @param files what the project needs besides package.json and its lock file */
    public NodeProject(String name, String... files) {
        this.name = name;
        this.source = Path.of("src", "test", name);
        this.work = Path.of("target", name);
        this.files = List.of(files);
    }

    /** Installs what the lock file names: once per lock file, the folder lives until {@code mvn clean}. */
    public void install() throws IOException, InterruptedException {
        Files.createDirectories(work);
        requireNode();
        for (String file : files) {
            copy(file);
        }
        Path installed = work.resolve("node_modules").resolve(LOCK);
        if (Files.exists(installed) && Files.mismatch(installed, source.resolve(LOCK)) == -1) {
            return;
        }
        copy("package.json");
        copy(LOCK);
        Run npm = run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        if (npm.exit() != 0) {
            throw LoudSkip.because(name, "npm could not install it: " + npm.output());
        }
        Files.copy(source.resolve(LOCK), installed, StandardCopyOption.REPLACE_EXISTING);
    }

    private void requireNode() throws InterruptedException {
        try {
            String version = run(List.of("node", "--version")).output();
            run(List.of("npm", "--version"));
            if (Integer.parseInt(version.replaceAll("^v|\\..*", "")) < OLDEST_NODE) {
                throw LoudSkip.because(name, "node " + version + " is older than " + OLDEST_NODE);
            }
        } catch (IOException e) {
            throw LoudSkip.because(name, "node or npm is not installed");
        }
    }

    private void copy(String file) throws IOException {
        Files.copy(source.resolve(file), work.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Where commands run, and where whatever a test writes may stay. */
    public Path folder() {
        return work;
    }

    /** Runs a command in the folder, to its end. */
    public Run run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(name, ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(work.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(command + " did not end");
            }
            return new Run(process.exitValue(), Files.readString(output).strip());
        } finally {
            Files.delete(output);
        }
    }

    public record Run(int exit, String output) {}
}
