package org.gridcase.shared.csv;

import java.util.List;

/**
 * What is wrong in a file, kept as message key and arguments so that each reader gets it in their own language. An
 * argument that begins with {@code @} is itself a message key.
 *
 * @param line line of the file, counted from 1; 0 when the file as a whole is meant
 * @param column the heading as it stands in the file, or null when the whole line is meant
 */
public record RowError(String file, long line, String column, String reason, List<String> arguments) {

    public RowError {
        arguments = List.copyOf(arguments);
    }
}
