package org.gridcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The process models pass bpmnlint, by the rules of {@code src/test/bpmnlint/.bpmnlintrc}. Needs node and npm. */
class ModelLintTest {

    private static final Path SOURCE = Path.of("src", "test", "bpmnlint");
    private static final Path WORK = Path.of("target", "bpmnlint");
    private static final String LOCK = "package-lock.json";
    private static final int OLDEST_NODE = 20;

    @Test
    void theModelsPassBpmnlint() throws Exception {
        requireNode();
        install();

        List<String> command = new ArrayList<>(List.of("node", "node_modules/bpmnlint/bin/bpmnlint.js"));
        command.addAll(models());
        Run lint = run(command);
        System.out.println(lint.output());
        assertThat(lint.exit()).as(lint.output()).isZero();
    }

    private static void requireNode() throws InterruptedException {
        try {
            String version = run(List.of("node", "--version")).output();
            run(List.of("npm", "--version"));
            if (Integer.parseInt(version.replaceAll("^v|\\..*", "")) < OLDEST_NODE) {
                throw LoudSkip.because("bpmnlint", "node " + version + " is older than " + OLDEST_NODE);
            }
        } catch (IOException e) {
            throw LoudSkip.because("bpmnlint", "node or npm is not installed");
        }
    }

    /** Once per lock file: the folder lives until {@code mvn clean}. */
    private static void install() throws IOException, InterruptedException {
        Path installed = WORK.resolve("node_modules").resolve(LOCK);
        if (Files.exists(installed) && Files.mismatch(installed, SOURCE.resolve(LOCK)) == -1) {
            copy(".bpmnlintrc");
            return;
        }
        Files.createDirectories(WORK);
        copy(".bpmnlintrc");
        copy("package.json");
        copy(LOCK);
        Run npm = run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        if (npm.exit() != 0) {
            throw LoudSkip.because("bpmnlint", "npm could not install it: " + npm.output());
        }
        Files.copy(SOURCE.resolve(LOCK), installed, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copy(String name) throws IOException {
        Files.copy(SOURCE.resolve(name), WORK.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(file -> file.toAbsolutePath().toString())
                    .sorted()
                    .toList();
        }
    }

    private static Run run(List<String> command) throws IOException, InterruptedException {
        Files.createDirectories(WORK);
        Path output = Files.createTempFile("bpmnlint", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(WORK.toFile())
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

    private record Run(int exit, String output) {}
}
