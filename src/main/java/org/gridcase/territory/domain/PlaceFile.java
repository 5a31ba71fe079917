package org.gridcase.territory.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.shared.csv.CellText;
import org.gridcase.shared.csv.Column;
import org.gridcase.shared.csv.CsvTable;
import org.gridcase.shared.csv.FileProblems;
import org.gridcase.shared.csv.SourceFile;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;

/** The file of places: {@code code,name,level}. */
public final class PlaceFile {

    private static final int LONGEST_NAME = 100;
    private static final List<Column> COLUMNS = List.of(Columns.CODE, Columns.PLACE_NAME, Columns.LEVEL);

    private final String name;
    private final String charset;
    private final String codeHeading;
    private final List<PlaceRow> rows = new ArrayList<>();
    /** Every code that could be read, so that a place with a wrong name is not held against all that lies in it. */
    private final Map<PlaceCode, Long> firstLines = new HashMap<>();

    private PlaceFile(String name, CsvTable table) {
        this.name = name;
        this.charset = table.charset();
        this.codeHeading = table.heading(Columns.CODE);
    }

    public static PlaceFile read(SourceFile source, FileProblems problems) {
        CsvTable table = CsvTable.read(source, COLUMNS, problems);
        PlaceFile file = new PlaceFile(source.name(), table);
        table.rows().forEach(file::read);
        return file;
    }

    private void read(CsvTable.Row row) {
        Optional<PlaceCode> code = Cells.placeCode(row, Columns.CODE);
        Optional<String> name = CellText.name(row, Columns.PLACE_NAME, LONGEST_NAME);
        boolean levelFits = levelFits(row, code);
        if (code.isEmpty()) {
            return;
        }
        Long first = firstLines.putIfAbsent(code.get(), row.line());
        if (first != null) {
            row.problem(Columns.CODE, "territory.import.code.duplicate", code.get(), first);
        } else if (name.isPresent() && levelFits) {
            rows.add(new PlaceRow(row.line(), code.get(), name.get()));
        }
    }

    private static boolean levelFits(CsvTable.Row row, Optional<PlaceCode> code) {
        String written = row.token(Columns.LEVEL);
        if (written.isEmpty()) {
            row.problem(Columns.LEVEL, "shared.csv.missing");
            return false;
        }
        Optional<Level> level = level(written);
        if (level.isEmpty()) {
            String known = Arrays.stream(Level.values()).map(Level::code).collect(Collectors.joining(", "));
            row.problem(Columns.LEVEL, "territory.import.level.unknown", CellText.shown(written), known);
            return false;
        }
        if (code.isPresent() && code.get().level() != level.get()) {
            int digits = code.get().value().length();
            row.problem(
                    Columns.LEVEL,
                    "territory.import.level.misfit",
                    label(level.get()),
                    level.get().digits(),
                    digits);
            return false;
        }
        return level.isPresent();
    }

    private static Optional<Level> level(String written) {
        return Level.ofCode(written.toLowerCase(java.util.Locale.ROOT)).or(() -> Arrays.stream(Level.values())
                .filter(level -> level.label().equals(written))
                .findFirst());
    }

    static String label(Level level) {
        return "@territory.level." + level.code();
    }

    /** Places must hang together: the one above stands in this file or is known already. */
    public void checkParents(Set<PlaceCode> known, FileProblems problems) {
        for (PlaceRow row : rows) {
            row.code()
                    .parent()
                    .filter(parent -> !firstLines.containsKey(parent) && !known.contains(parent))
                    .ifPresent(parent ->
                            problems.add(name, row.line(), codeHeading, "territory.import.parent.unknown", parent));
        }
    }

    public List<PlaceRow> rows() {
        return rows;
    }

    public Set<PlaceCode> codes() {
        return firstLines.keySet();
    }

    public String charset() {
        return charset;
    }
}
