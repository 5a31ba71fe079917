package org.gridcase.coverage;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridcase.TestFork;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Whenever a part of the tests has ended, writes what this process has passed to {@code target/path-coverage/}, and there
 * adds up what all processes of the run have passed. The build fails when a full run leaves {@code missing.txt} there.
 */
public final class PathCoverageReport implements TestExecutionListener {

    private static final Path FOLDER = Path.of("target", "path-coverage");
    /** What is left of another run does not count for this one. */
    private static final String RUN = "# " + System.getProperty("gridcase.tests.run", "");

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        try {
            Files.createDirectories(FOLDER);
            // The last process to come in finds what all the others have written.
            try (FileChannel alone = FileChannel.open(FOLDER.resolve("lock"), CREATE, WRITE)) {
                alone.lock();
                writePassed();
                writeReport(new PathCoverage(passedByAll()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writePassed() throws IOException {
        List<String> lines = new ArrayList<>(List.of(RUN));
        lines.addAll(PathCoverage.here());
        Files.write(FOLDER.resolve(TestFork.own("passed").getFileName() + ".txt"), lines);
    }

    private static Set<String> passedByAll() throws IOException {
        Set<String> passed = new TreeSet<>();
        for (Path file : filesIn(FOLDER, "passed-*.txt")) {
            List<String> lines = Files.readAllLines(file);
            if (lines.get(0).equals(RUN)) {
                passed.addAll(lines);
            }
        }
        return passed;
    }

    private static void writeReport(PathCoverage coverage) throws IOException {
        SortedMap<String, SortedMap<String, Boolean>> models = new TreeMap<>();
        for (Path file : filesIn(Path.of("bpmn"), "*.bpmn")) {
            models.put(file.getFileName().toString(), coverage.of(file));
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
        Files.write(FOLDER.resolve("summary.txt"), summary);
        Files.deleteIfExists(FOLDER.resolve("missing.txt"));
        if (!missing.isEmpty()) {
            Files.write(FOLDER.resolve("missing.txt"), missing);
        }
    }

    private static List<Path> filesIn(Path folder, String pattern) throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
                files.forEach(found::add);
            }
        }
        return found;
    }
}
