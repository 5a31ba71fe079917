package org.gridcase.shared.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.gridcase.shared.Refusal;

/** A file as it was handed in. {@code name} is what the person calls it. */
public record SourceFile(String name, byte[] content) {

    /** Reads the file that an option of a command names. */
    public static SourceFile read(String option, String path) {
        try {
            return new SourceFile(Path.of(path).getFileName().toString(), Files.readAllBytes(Path.of(path)));
        } catch (IOException | InvalidPathException e) {
            throw Refusal.invalid(option, "shared.csv.file.unreadable", path);
        }
    }
}
