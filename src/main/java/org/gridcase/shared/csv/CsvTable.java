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

/** A CSV file with its heading understood: every value can be asked for by column and every mistake named by place. */
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

    public List<Row> rows() {
        return rows;
    }

    /** The character set that was recognised, null when the file could not be read. */
    public String charset() {
        return charset;
    }

    /** The column as this file heads it. */
    public String heading(Column column) {
        return headings.getOrDefault(column, column.name());
    }

    private void parse(String text, List<Column> columns) {
        long line = 1;
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            Iterator<CSVRecord> records = parser.iterator();
            boolean headed = false;
            while (records.hasNext()) {
                CSVRecord record = records.next();
                if (!isBlank(record)) {
                    if (!headed && !understand(record, line, columns)) {
                        return;
                    } else if (headed) {
                        keep(record, line);
                    }
                    headed = true;
                }
                line = parser.getCurrentLineNumber() + 1;
            }
            if (rows.isEmpty() && problems.none()) {
                problems.add(file, 0, null, "shared.csv.file." + (headed ? "noRows" : "empty"));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            // The parser gives up at the first broken quotation mark: what follows cannot be told apart any more.
            problems.add(file, line, null, "shared.csv.line.quotes");
        }
    }

    private boolean understand(CSVRecord heading, long line, List<Column> columns) {
        boolean understood = true;
        for (int i = 0; i < heading.size(); i++) {
            String written = clean(heading.get(i));
            Column column = columns.stream()
                    .filter(c -> c.isHeaded(written))
                    .findFirst()
                    .orElse(null);
            if (column != null && positions.putIfAbsent(column, i) == null) {
                headings.put(column, written);
            } else if (!written.isEmpty()) {
                String reason = column == null ? "shared.csv.column.unknown" : "shared.csv.column.twice";
                problems.add(file, line, written, reason, names(columns));
                understood = false;
            }
        }
        for (Column column : columns) {
            if (column.required() && !positions.containsKey(column)) {
                problems.add(file, line, column.name(), "shared.csv.column.missing", names(columns));
                understood = false;
            }
        }
        return understood;
    }

    private void keep(CSVRecord record, long line) {
        int width =
                positions.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        for (int i = width; i < record.size(); i++) {
            if (!clean(record.get(i)).isEmpty()) {
                problems.add(file, line, null, "shared.csv.line.tooWide", record.size(), width);
                return;
            }
        }
        rows.add(new Row(record, line));
    }

    private static boolean isBlank(CSVRecord record) {
        return record.stream().allMatch(value -> clean(value).isEmpty());
    }

    private static String names(List<Column> columns) {
        return String.join(", ", columns.stream().map(Column::name).toList());
    }

    /** Without the spaces around it, the wide Chinese ones and the ones that cannot be seen included. */
    private static String clean(String value) {
        int begin = 0;
        int end = value.length();
        while (begin < end && isSpace(value.charAt(begin))) {
            begin++;
        }
        while (end > begin && isSpace(value.charAt(end - 1))) {
            end--;
        }
        return value.substring(begin, end);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\uFEFF';
    }

    public final class Row {

        private final CSVRecord record;
        private final long line;

        private Row(CSVRecord record, long line) {
            this.record = record;
            this.line = line;
        }

        public long line() {
            return line;
        }

        /** The value without spaces around it; empty when there is none. */
        public String text(Column column) {
            Integer position = positions.get(column);
            return position == null || position >= record.size() ? "" : clean(record.get(position));
        }

        /** A value made of digits and Latin letters: typed with a Chinese keyboard these come out wide. */
        public String token(Column column) {
            return Normalizer.normalize(text(column), Normalizer.Form.NFKC);
        }

        public void problem(Column column, String reason, Object... arguments) {
            problems.add(file, line, heading(column), reason, arguments);
        }
    }
}
