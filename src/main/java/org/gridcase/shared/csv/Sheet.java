package org.gridcase.shared.csv;

import java.util.List;

/**
 * A table to be written as a file that a spreadsheet opens. Texts are guarded against being taken for formulas where they
 * are written; numbers stay numbers.
 *
 * @param about lines above the table that say what it is: of which place, period, by which definition, as of when; empty
 *     for a table that is read back by an import
 * @param cells of each row: texts, numbers, or null for nothing
 */
public record Sheet(String name, List<List<String>> about, List<Heading> headings, List<List<Object>> cells) {

    /** @param width of the column in characters */
    public record Heading(String text, int width) {}

    /** The row, counted from 0, that has the headings; what it tells about itself is apart by an empty line. */
    int headingRow() {
        return about.isEmpty() ? 0 : about.size() + 1;
    }
}
