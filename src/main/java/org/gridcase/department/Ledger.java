package org.gridcase.department;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the worker did with each call, on disk before it counts: one file a call, one line a deed, never changed. What is in
 * memory is a copy of it.
 */
final class Ledger {

    private static final String SUFFIX = ".log";

    /** Time, deed, task, and what belongs to the deed. */
    private static final int COLUMNS = 4;

    private final Path folder;
    private final Clock clock;
    private final Map<String, Standing> standings = new ConcurrentHashMap<>();

    private Ledger(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    static Ledger in(Path folder, Clock clock) {
        Ledger ledger = new Ledger(folder, clock);
        try {
            Files.createDirectories(folder);
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
                for (Path file : files) {
                    String name = file.getFileName().toString();
                    ledger.standings.put(name.substring(0, name.length() - SUFFIX.length()), read(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ledger;
    }

    Standing of(String number) {
        return standings.getOrDefault(number, Standing.NONE);
    }

    Map<String, Standing> all() {
        return new LinkedHashMap<>(standings);
    }

    /** @param text one line of the deed's own; may be empty */
    void write(Assignment assignment, Deed deed, String text) {
        write(assignment.number(), deed, assignment.task(), text);
    }

    void write(String number, Deed deed, String task, String text) {
        String line = String.join(
                "\t",
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS).toString(),
                deed.name(),
                task,
                Standing.oneLine(text));
        try {
            DurableFiles.append(folder.resolve(number + SUFFIX), line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        standings.put(number, of(number).after(deed, task, text));
    }

    /**
     * A last line without its end was being written when the worker was killed: it did not count yet. It may end inside a
     * character, so it is cut off before the text is read.
     */
    private static Standing read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        String whole = new String(bytes, 0, end, StandardCharsets.UTF_8);
        if (end < bytes.length) {
            DurableFiles.write(file, whole);
        }
        Standing standing = Standing.NONE;
        for (String line : whole.lines().toList()) {
            String[] columns = line.split("\t", COLUMNS);
            standing = standing.after(Deed.valueOf(columns[1]), columns[2], columns[3]);
        }
        return standing;
    }
}
