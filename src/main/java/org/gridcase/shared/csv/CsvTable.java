package org.gridcase.shared.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gridcase.shared.FreeText;

/** A CSV file or a sheet with its heading understood: every value can be asked for by column and every mistake named by place. */
public final class CsvTable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final String file;
    private final String charset;
    private final FileProblems problems;
    private final Map<Column, Integer> positions = new HashMap<>();
    private final Map<Column, String> headings = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private CsvTable(String file, String charset, FileProblems problems) {
        this.file = file;
        this.charset = charset;
        this.problems = problems;
    }

    public static CsvTable read(SourceFile source, List<Column> columns, FileProblems problems) {
        FileText text = FileText.of(source, problems).orElse(new FileText("", null));
        CsvTable table = new CsvTable(source.name(), text.charset(), problems);
        if (text.charset() != null) {
            table.parse(text.text(), columns);
        }
        return table;
    }

    /** Like {@link #read}, of a file that may be an Excel workbook as well: what its first sheet says. */
    public static CsvTable readSheet(SourceFile source, List<Column> columns, FileProblems problems) {
        if (!Workbook.is(source)) {
            return read(source, columns, problems);
        }
        CsvTable table = new CsvTable(source.name(), Workbook.FORMAT, problems);
        Workbook.lines(source, problems).ifPresent(lines -> table.take(lines, columns));
        return table;
    }

    public List<Row> rows() {
        return rows;
    }

    /** The character set that was recognised, or that it was a workbook; null when the file could not be read. */
    public String charset() {
        return charset;
    }

    /** The column as this file heads it. */
    public String heading(Column column) {
        return headings.getOrDefault(column, column.name());
    }

    private void parse(String text, List<Column> columns) {
        List<Line> lines = new ArrayList<>();
        long line = 1;
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                lines.add(new Line(line, records.next().toList()));
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            // The parser gives up at the first broken quotation mark: what follows cannot be told apart any more.
            problems.add(file, line, null, "shared.csv.line.quotes");
        }
        take(lines, columns);
    }

    private void take(List<Line> all, List<Column> columns) {
        List<Line> lines = all.stream().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty() ? problems.none() : understand(lines.get(0), columns)) {
            lines.stream().skip(1).forEach(this::keep);
            if (rows.isEmpty() && problems.none()) {
                problems.add(file, 0, null, "shared.csv.file." + (lines.isEmpty() ? "empty" : "noRows"));
            }
        }
    }

    private boolean understand(Line heading, List<Column> columns) {
        boolean understood = true;
        for (int i = 0; i < heading.cells().size(); i++) {
            String written = FreeText.trimmed(heading.cells().get(i));
            Column column = columns.stream()
                    .filter(c -> c.isHeaded(written))
                    .findFirst()
                    .orElse(null);
            if (column != null && positions.putIfAbsent(column, i) == null) {
                headings.put(column, written);
            } else if (!written.isEmpty()) {
                String reason = column == null ? "shared.csv.column.unknown" : "shared.csv.column.twice";
                problems.add(file, heading.number(), written, reason, names(columns));
                understood = false;
            }
        }
        for (Column column : columns) {
            if (column.required() && !positions.containsKey(column)) {
                problems.add(file, heading.number(), column.name(), "shared.csv.column.missing", names(columns));
                understood = false;
            }
        }
        return understood;
    }

    private void keep(Line line) {
        int width =
                positions.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        for (int i = width; i < line.cells().size(); i++) {
            if (!FreeText.trimmed(line.cells().get(i)).isEmpty()) {
                problems.add(
                        file,
                        line.number(),
                        null,
                        "shared.csv.line.tooWide",
                        line.cells().size(),
                        width);
                return;
            }
        }
        rows.add(new Row(line));
    }

    private static String names(List<Column> columns) {
        return String.join(", ", columns.stream().map(Column::name).toList());
    }

    /** @param number of the line, or of the row of the sheet, counted from 1 */
    record Line(long number, List<String> cells) {

        private boolean isBlank() {
            return cells.stream().allMatch(value -> FreeText.trimmed(value).isEmpty());
        }
    }

    public final class Row {

        private final Line line;

        private Row(Line line) {
            this.line = line;
        }

        public long line() {
            return line.number();
        }

        /** The value without spaces around it; empty when there is none. */
        public String text(Column column) {
            Integer position = positions.get(column);
            return position == null || position >= line.cells().size()
                    ? ""
                    : FreeText.trimmed(line.cells().get(position));
        }

        /** A value made of digits and Latin letters: typed with a Chinese keyboard these come out wide. */
        public String token(Column column) {
            return Normalizer.normalize(text(column), Normalizer.Form.NFKC);
        }

        public void problem(Column column, String reason, Object... arguments) {
            problems.add(file, line.number(), heading(column), reason, arguments);
        }
    }
}
