package org.gridcase.shared.csv;

import java.util.Optional;
import java.util.regex.Pattern;

/** How texts in cells are read; what cannot be used is a problem of its row. */
public final class CellText {

    /** What a spreadsheet makes of a long number that was not marked as text. */
    private static final Pattern SPREADSHEET_NUMBER = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+?[0-9]+|[0-9]+\\.0*");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cn}\\p{Cs}\\u2028\\u2029]");

    private CellText() {}

    public static Optional<String> name(CsvTable.Row row, Column column, int longest) {
        String name = row.text(column);
        if (name.isEmpty()) {
            row.problem(column, "shared.csv.missing");
        } else if (name.codePointCount(0, name.length()) > longest) {
            row.problem(column, "shared.csv.tooLong", longest);
        } else if (CONTROL.matcher(name).find()) {
            row.problem(column, "shared.csv.controlCharacter");
        } else {
            return Optional.of(name);
        }
        return Optional.empty();
    }

    public static boolean isSpreadsheetNumber(String value) {
        return SPREADSHEET_NUMBER.matcher(value).matches();
    }

    /** A wrong value as it is repeated to the person: short, so that a slipped column cannot flood the list. */
    public static String shown(String value) {
        // A leading @ would make the argument a message key.
        String plain = CONTROL.matcher(value).replaceAll(" ").replaceFirst("^@+", "＠");
        int end = plain.offsetByCodePoints(0, Math.min(40, plain.codePointCount(0, plain.length())));
        return end < plain.length() ? plain.substring(0, end) + "…" : plain;
    }
}
