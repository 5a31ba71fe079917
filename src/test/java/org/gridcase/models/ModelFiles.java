package org.gridcase.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of {@code bpmn/} and {@code forms/}. */
public final class ModelFiles {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private ModelFiles() {}

    public static List<Path> in(String folder, String ending) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** File name without its ending. */
    public static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }

    public static boolean isChinese(String text) {
        return text != null && text.codePoints().anyMatch(Character::isIdeographic);
    }

    /** Whether the text of some class of the service holds this string constant. */
    public static boolean isNamedInCode(String constant) {
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            return sources.filter(file -> file.toString().endsWith(".java"))
                    .anyMatch(file -> textOf(file).contains('"' + constant + '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
