package org.gridcase.department;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The folder of work orders, as a department's people see it. */
record OrderFolder(Path folder) {

    List<Path> ordersOf(String call) {
        return orders().stream()
                .filter(file -> file.getFileName().toString().endsWith("_" + call + ".txt"))
                .toList();
    }

    /** All work orders, wherever they stand. */
    List<Path> orders() {
        return Stream.of("open", "reported", "withdrawn")
                .map(folder::resolve)
                .filter(Files::isDirectory)
                .flatMap(OrderFolder::files)
                .filter(file -> file.getFileName().toString().matches("GD-[0-9]+_[0-9-]+\\.txt"))
                .toList();
    }

    /** The one of the call that stands there, once it does; for a moment it may stand in two places. */
    Path await(String state, String call) {
        return Awaitility.await(state + " " + call)
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> ordersOf(call).stream()
                                .filter(file -> file.getParent().equals(folder.resolve(state)))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** As somebody writes it with an editor. */
    void answer(String call, String report, String cost, String status) {
        fill(call, Map.of("report", report, "cost", cost, "status", status));
    }

    void progress(String call, String text) {
        fill(call, Map.of("progress", text));
    }

    private void fill(String call, Map<String, String> fields) {
        Path file = ordersOf(call).get(0);
        String text = read(file);
        for (Map.Entry<String, String> field : fields.entrySet()) {
            text = text.replaceFirst("(?m)^" + field.getKey() + ":.*$", field.getKey() + ": " + field.getValue());
        }
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
