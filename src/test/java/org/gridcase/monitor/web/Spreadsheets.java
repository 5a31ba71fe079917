package org.gridcase.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Files of the monitor as a spreadsheet reads them. */
final class Spreadsheets {

    private Spreadsheets() {}

    /** The rows below the heading, each as wide as that; every cell as text. */
    static List<List<String>> table(String format, byte[] content) throws IOException {
        List<List<String>> lines = format.equals("csv") ? csv(content) : xlsx(content);
        int blank = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).stream().allMatch(String::isEmpty))
                .findFirst()
                .orElseThrow();
        int width = lines.get(blank + 1).size();
        return lines.subList(blank + 2, lines.size()).stream()
                .map(line -> IntStream.range(0, width)
                        .mapToObj(i -> i < line.size() ? line.get(i) : "")
                        .toList())
                .toList();
    }

    private static List<List<String>> csv(byte[] content) throws IOException {
        String text = new String(content, StandardCharsets.UTF_8).substring(1);
        try (CSVParser parser = CSVParser.parse(
                text, CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get())) {
            return parser.getRecords().stream()
                    .map(line -> List.copyOf(line.toList()))
                    .toList();
        }
    }

    private static List<List<String>> xlsx(byte[] content) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            List<List<String>> lines = new ArrayList<>();
            for (var row : workbook.getFirstSheet().read()) {
                while (lines.size() < row.getRowNum() - 1) {
                    lines.add(List.of());
                }
                lines.add(row.stream().map(Spreadsheets::text).toList());
            }
            return lines;
        }
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        assertThat(cell.getType()).isNotEqualTo(CellType.FORMULA);
        return cell.getType() == CellType.NUMBER ? cell.asNumber().toPlainString() : cell.getText();
    }
}
