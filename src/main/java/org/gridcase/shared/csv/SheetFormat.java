package org.gridcase.shared.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The files in which tables leave the service, and how they are written. */
public enum SheetFormat {
    CSV("csv", new MediaType("text", "csv", StandardCharsets.UTF_8)) {
        @Override
        void write(Sheet sheet, ByteArrayOutputStream out) throws IOException {
            StringWriter text = new StringWriter();
            // Without it Excel takes UTF-8 for the code page of the machine.
            text.append(BYTE_ORDER_MARK);
            try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
                for (List<String> line : sheet.about()) {
                    printer.printRecord(line.stream().map(FormulaGuard::guarded));
                }
                if (sheet.headingRow() > 0) {
                    printer.println();
                }
                printer.printRecord(sheet.headings().stream().map(heading -> FormulaGuard.guarded(heading.text())));
                for (List<Object> row : sheet.cells()) {
                    printer.printRecord(row.stream().map(SheetFormat::text));
                }
            }
            out.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    },
    XLSX("xlsx", MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")) {
        @Override
        void write(Sheet sheet, ByteArrayOutputStream out) throws IOException {
            try (Workbook workbook = new Workbook(out, PRODUCER, PRODUCER_VERSION)) {
                fill(workbook.newWorksheet(sheet.name()), sheet);
            }
        }
    };

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String PRODUCER = "gridcase";
    private static final String PRODUCER_VERSION = "1.0";

    private final String ending;
    private final MediaType type;

    SheetFormat(String ending, MediaType type) {
        this.ending = ending;
        this.type = type;
    }

    /** @throws IllegalArgumentException when files do not end like this */
    public static SheetFormat of(String ending) {
        return Stream.of(values())
                .filter(format -> format.ending.equals(ending))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sheet: " + ending));
    }

    abstract void write(Sheet sheet, ByteArrayOutputStream out) throws IOException;

    public byte[] bytes(Sheet sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(sheet, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The answer to whoever asked for the file.
     *
     * @param name under which it is saved, in Latin letters
     */
    public ResponseEntity<byte[]> answer(String name, Sheet sheet) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + ending)
                                .build()
                                .toString())
                .body(bytes(sheet));
    }

    private static void fill(Worksheet worksheet, Sheet sheet) {
        int heading = sheet.headingRow();
        int last = sheet.headings().size() - 1;
        worksheet.freezePane(0, heading + 1);
        for (int row = 0; row < sheet.about().size(); row++) {
            row(worksheet, row, sheet.about().get(row));
        }
        for (int column = 0; column <= last; column++) {
            worksheet.width(column, sheet.headings().get(column).width());
        }
        row(
                worksheet,
                heading,
                sheet.headings().stream().map(Sheet.Heading::text).toList());
        worksheet.range(heading, 0, heading, last).style().bold().set();
        for (int i = 0; i < sheet.cells().size(); i++) {
            int row = heading + 1 + i;
            row(worksheet, row, sheet.cells().get(i));
            worksheet
                    .range(row, 0, row, last)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        }
    }

    private static void row(Worksheet worksheet, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Number number) {
                worksheet.value(row, column, number);
            } else if (cell != null) {
                worksheet.value(row, column, FormulaGuard.guarded(cell.toString()));
            }
        }
    }

    private static String text(Object cell) {
        if (cell instanceof Double number) {
            return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        }
        return cell == null ? "" : cell instanceof Number ? cell.toString() : FormulaGuard.guarded(cell.toString());
    }
}
