package org.gridcase.monitor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.gridcase.document.PrintedPdf;

/** All that can be read in a file that the service sends: in the cells of a spreadsheet, on a paper. */
final class ReadableFile {

    private ReadableFile() {}

    static String text(String address, byte[] content) throws IOException {
        if (address.endsWith(".pdf")) {
            try (PrintedPdf paper = new PrintedPdf(content)) {
                return paper.text(1, paper.pages());
            }
        }
        return address.endsWith(".xlsx") ? cells(content) : new String(content, StandardCharsets.UTF_8);
    }

    private static String cells(byte[] content) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                for (Row row : sheet.read()) {
                    row.stream().filter(Objects::nonNull).forEach(cell -> text.append(cell.getRawValue())
                            .append('\n'));
                }
            }
        }
        return text.toString();
    }
}
