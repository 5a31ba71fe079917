package org.gridcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No file is longer than one reads at a sitting. The rule is for what people write line by line: models, tables and forms are
 * written by modelers (of models {@link ProcessModelTests} counts the nodes), and bundles are lists.
 */
class SourceTests {

    private static final int LONGEST = 300;
    private static final Set<String> WRITTEN_BY_HAND = Set.of("java", "css", "js", "mjs", "html", "sql");

    /** A migration that has run somewhere stays as it is. */
    private static final Set<String> FIXED = Set.of("V120__bodies_and_meetings.sql");

    @Test
    void noFileIsTooLong() {
        SortedMap<String, Long> tooLong = new TreeMap<>();
        Stream.of("src/main", "src/test")
                .flatMap(folder -> filesIn(Path.of(folder)))
                .filter(file -> lines(file) > LONGEST)
                .forEach(file -> tooLong.put(file.toString(), lines(file)));

        assertThat(tooLong).isEmpty();
    }

    private static Stream<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(SourceTests::isWrittenByHand).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWrittenByHand(Path file) {
        String name = file.getFileName().toString();
        return WRITTEN_BY_HAND.contains(name.substring(name.lastIndexOf('.') + 1)) && !FIXED.contains(name);
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
