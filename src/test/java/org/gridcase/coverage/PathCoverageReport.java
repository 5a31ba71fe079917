package org.gridcase.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * At the end of a test run, writes what the tests have passed to {@code target/path-coverage/}. The build fails when a
 * full run leaves {@code missing.txt} there.
 */
public final class PathCoverageReport implements TestExecutionListener {

    private static final Path FOLDER = Path.of("target", "path-coverage");

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        try {
            write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write() throws IOException {
        SortedMap<String, SortedMap<String, Boolean>> models = new TreeMap<>();
        for (Path file : models()) {
            models.put(file.getFileName().toString(), PathCoverage.of(file));
        }
        List<String> summary = models.entrySet().stream()
                .map(model -> "%s: %d of %d elements passed"
                        .formatted(
                                model.getKey(),
                                model.getValue().values().stream()
                                        .filter(passed -> passed)
                                        .count(),
                                model.getValue().size()))
                .toList();
        List<String> missing = models.entrySet().stream()
                .flatMap(model -> model.getValue().entrySet().stream()
                        .filter(element -> !element.getValue())
                        .map(element -> model.getKey() + ": " + element.getKey()))
                .toList();
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve("summary.txt"), summary);
        Files.deleteIfExists(FOLDER.resolve("missing.txt"));
        if (!missing.isEmpty()) {
            Files.write(FOLDER.resolve("missing.txt"), missing);
        }
    }

    private static List<Path> models() throws IOException {
        Path folder = Path.of("bpmn");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList();
        }
    }
}
