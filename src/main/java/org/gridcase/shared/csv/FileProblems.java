package org.gridcase.shared.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong. Beyond a limit it only counts: nobody reads ten thousand lines of the same mistake. */
public final class FileProblems {

    public static final int LIMIT = 200;

    private final List<RowError> errors = new ArrayList<>();
    private int more;

    public void add(String file, long line, String column, String reason, Object... arguments) {
        if (errors.size() == LIMIT) {
            more++;
            return;
        }
        List<String> texts =
                java.util.Arrays.stream(arguments).map(String::valueOf).toList();
        errors.add(new RowError(file, line, column, reason, texts));
    }

    public boolean none() {
        return errors.isEmpty();
    }

    /** In the order of the lines; files in the order in which they first appear. */
    public List<RowError> errors() {
        List<String> files = errors.stream().map(RowError::file).distinct().toList();
        return errors.stream()
                .sorted(Comparator.<RowError>comparingInt(error -> files.indexOf(error.file()))
                        .thenComparingLong(RowError::line))
                .toList();
    }

    public int more() {
        return more;
    }
}
