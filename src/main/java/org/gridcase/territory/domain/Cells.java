package org.gridcase.territory.domain;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;

/** How single values are read; what cannot be used is a problem of its row. */
final class Cells {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    /** What a spreadsheet makes of a long number that was not marked as text. */
    private static final Pattern SPREADSHEET_NUMBER = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+?[0-9]+|[0-9]+\\.0*");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cn}\\p{Cs}\\u2028\\u2029]");

    private Cells() {}

    static Optional<PlaceCode> placeCode(CsvTable.Row row, Column column) {
        String code = row.token(column);
        if (code.isEmpty()) {
            row.problem(column, "territory.import.missing");
        } else if (SPREADSHEET_NUMBER.matcher(code).matches()) {
            row.problem(column, "territory.import.spreadsheetNumber", shown(code));
        } else if (!DIGITS.matcher(code).matches()) {
            row.problem(column, "territory.import.code.notDigits", shown(code));
        } else if (Level.ofDigits(code.length()).isEmpty()) {
            row.problem(column, "territory.import.code.length", shown(code), code.length());
        } else {
            return Optional.of(PlaceCode.of(code));
        }
        return Optional.empty();
    }

    static Optional<String> name(CsvTable.Row row, Column column, int longest) {
        String name = row.text(column);
        if (name.isEmpty()) {
            row.problem(column, "territory.import.missing");
        } else if (name.codePointCount(0, name.length()) > longest) {
            row.problem(column, "territory.import.tooLong", longest);
        } else if (CONTROL.matcher(name).find()) {
            row.problem(column, "territory.import.controlCharacter");
        } else {
            return Optional.of(name);
        }
        return Optional.empty();
    }

    static boolean isSpreadsheetNumber(String value) {
        return SPREADSHEET_NUMBER.matcher(value).matches();
    }

    /** A wrong value as it is repeated to the person: short, so that a slipped column cannot flood the list. */
    static String shown(String value) {
        // A leading @ would make the argument a message key.
        String plain = CONTROL.matcher(value).replaceAll(" ").replaceFirst("^@+", "＠");
        int end = plain.offsetByCodePoints(0, Math.min(40, plain.codePointCount(0, plain.length())));
        return end < plain.length() ? plain.substring(0, end) + "…" : plain;
    }
}
