package org.gridcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody ever sees a raw key: what the code names has words, in both languages. */
public class MessagesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Pattern REFUSAL = Pattern.compile(
            "Refusal\\s*\\.\\w+\\(\\s*(?:\"\\w+\",\\s*|\\w+,\\s*|null,\\s*)?\"([a-zA-Z0-9.]+\\.[a-zA-Z0-9.]+)\"");
    private static final Pattern TIMELINE =
            Pattern.compile("TimelineEntry\\s*\\.by(?:Service)?\\(\\s*(?:[\\w.()]+,\\s*)?\"(\\w+)\"");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        for (String module : modules()) {
            // Chinese names of posts stand with the posts themselves, so only English ones are in a bundle.
            Set<String> english = keys(module + "_en");
            english.removeIf(key -> key.startsWith("case.post."));
            assertThat(english).as(module).isEqualTo(keys(module));
        }
    }

    @Test
    void everyMessageThatTheCodeNamesHasWords() {
        Set<String> known = allKeys();

        assertThat(found(REFUSAL)).hasSizeGreaterThan(20).allSatisfy(key -> assertThat(known)
                .contains(key));
    }

    @Test
    void everyKindOfTimelineEntryHasWords() {
        assertThat(found(TIMELINE)).hasSizeGreaterThan(20).allSatisfy(kind -> assertThat(allKeys())
                .contains("timeline." + kind));
        assertThat(Stream.of(
                        "settled",
                        "escalate",
                        "handBack",
                        "withdrawn",
                        "notADispute",
                        "mediate",
                        "callDepartment",
                        "kept",
                        "broken"))
                .allSatisfy(kind -> assertThat(allKeys()).contains("timeline." + kind));
    }

    private static List<String> found(Pattern pattern) {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static List<String> modules() {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .filter(name -> !name.endsWith("_en"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of all modules. */
    public static Set<String> allKeys() {
        return modules().stream().flatMap(module -> keys(module).stream()).collect(Collectors.toSet());
    }

    private static Set<String> keys(String bundle) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(bundle + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
