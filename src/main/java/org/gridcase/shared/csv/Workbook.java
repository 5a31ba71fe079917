package org.gridcase.shared.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an Excel workbook (XLSX), each cell as the text that a person sees. */
final class Workbook {

    static final String FORMAT = "XLSX";

    /** A workbook is compressed and can be made to fill any memory. */
    private static final long MOST_BYTES = 64L << 20;

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 100;

    /** Excel itself counts with 15 digits; the file may say 33.329999999999998. */
    private static final MathContext EXCEL_DIGITS = new MathContext(15);

    private Workbook() {}

    static boolean is(SourceFile source) {
        return FileText.isArchive(source.content());
    }

    /** Empty when it could not be read; the problem then says why. */
    static Optional<List<CsvTable.Line>> lines(SourceFile source, FileProblems problems) {
        try {
            if (inflatesTooFar(source.content())) {
                return refuse(source, problems, "shared.csv.file.tooLarge");
            }
            return read(source, problems);
        } catch (IOException | RuntimeException e) {
            // Whatever a damaged or hostile file makes the reader throw.
            return refuse(source, problems, "shared.csv.file.brokenWorkbook");
        }
    }

    private static Optional<List<CsvTable.Line>> read(SourceFile source, FileProblems problems) throws IOException {
        ReadingOptions withFormats = new ReadingOptions(true, false);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(source.content()), withFormats);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            List<CsvTable.Line> lines =
                    rows.limit(MOST_ROWS + 1L).map(Workbook::line).toList();
            return lines.size() > MOST_ROWS ? refuse(source, problems, "shared.csv.file.tooLarge") : Optional.of(lines);
        }
    }

    /** What the entries say of their sizes is not to be trusted: they are counted. */
    private static boolean inflatesTooFar(byte[] content) throws IOException {
        long inflated = 0;
        byte[] buffer = new byte[64 << 10];
        try (ZipFile archive = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                try (InputStream stream = archive.getInputStream(entry)) {
                    for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                        inflated += read;
                        if (inflated > MOST_BYTES) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private static CsvTable.Line line(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            cells.add(text(row.getCell(i)));
        }
        return new CsvTable.Line(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        return cell.getType() == CellType.NUMBER ? number(cell) : cell.getText();
    }

    private static String number(Cell cell) {
        BigDecimal number = cell.asNumber().round(EXCEL_DIGITS);
        String format = cell.getDataFormatString();
        // What is shown as 30 % is kept as 0.3.
        return format != null && format.contains("%") ? plain(number.movePointRight(2)) + "%" : plain(number);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static Optional<List<CsvTable.Line>> refuse(SourceFile source, FileProblems problems, String reason) {
        problems.add(source.name(), 0, null, reason);
        return Optional.empty();
    }
}
