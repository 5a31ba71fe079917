package org.gridcase.territory.domain;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gridcase.shared.csv.CellText;
import org.gridcase.shared.csv.Column;
import org.gridcase.shared.csv.CsvTable;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;

/** How codes of places are read; what cannot be used is a problem of its row. */
final class Cells {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private Cells() {}

    static Optional<PlaceCode> placeCode(CsvTable.Row row, Column column) {
        String code = row.token(column);
        if (code.isEmpty()) {
            row.problem(column, "shared.csv.missing");
        } else if (CellText.isSpreadsheetNumber(code)) {
            row.problem(column, "shared.csv.spreadsheetNumber", CellText.shown(code));
        } else if (!DIGITS.matcher(code).matches()) {
            row.problem(column, "territory.import.code.notDigits", CellText.shown(code));
        } else if (Level.ofDigits(code.length()).isEmpty()) {
            row.problem(column, "territory.import.code.length", CellText.shown(code), code.length());
        } else {
            return Optional.of(PlaceCode.of(code));
        }
        return Optional.empty();
    }
}
