package org.gridcase.shared.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class WorkbookTest {

    private static final Column CODE = new Column("code", true, Set.of("编号"));
    private static final Column SHARE = new Column("share", false, Set.of("占比"));

    private final FileProblems problems = new FileProblems();

    @Test
    void cellsAreReadAsTheyAreSeen() throws IOException {
        CsvTable table = read(sheet -> {
            sheet.value(0, 0, "编号");
            sheet.value(0, 1, "占比");
            sheet.value(1, 0, " S-01\u00A0");
            sheet.value(1, 1, 33.33);
            sheet.value(3, 0, 99010001);
            sheet.value(3, 1, 0.3);
            sheet.style(3, 1).format("0.00%").set();
            sheet.value(4, 0, true);
            sheet.value(4, 1, 0.1 + 0.2);
        });

        assertThat(table.charset()).isEqualTo("XLSX");
        assertThat(table.rows())
                .extracting(row -> row.line() + " " + row.text(CODE) + " " + row.text(SHARE))
                .containsExactly("2 S-01 33.33", "4 99010001 30%", "5 true 0.3");
        assertThat(problems.none()).isTrue();
    }

    @Test
    void aMistakeIsNamedByItsRow() throws IOException {
        read(sheet -> {
            sheet.value(1, 0, "code");
            sheet.value(1, 2, "colour");
        });

        assertThat(problems.errors())
                .containsExactly(
                        new RowError("lists.xlsx", 2, "colour", "shared.csv.column.unknown", List.of("code, share")));
    }

    @Test
    void anEmptySheetIsAnEmptyFile() throws IOException {
        read(sheet -> {});

        assertThat(problems.errors()).extracting(RowError::reason).containsExactly("shared.csv.file.empty");
    }

    @Test
    void whatIsDamagedIsRefused() throws IOException {
        byte[] whole = workbook(sheet -> sheet.value(0, 0, "code"));

        read(Arrays.copyOf(whole, whole.length / 2));
        read(zip("other.txt", "x".getBytes(StandardCharsets.UTF_8), 1));
        read(zip("[Content_Types].xml", "<x>".getBytes(StandardCharsets.UTF_8), 1));

        assertThat(problems.errors())
                .extracting(RowError::reason)
                .containsExactly(
                        "shared.csv.file.brokenWorkbook",
                        "shared.csv.file.brokenWorkbook",
                        "shared.csv.file.brokenWorkbook");
    }

    @Test
    void whatWouldFillTheMemoryIsRefused() throws IOException {
        read(zip("xl/sharedStrings.xml", new byte[1 << 20], 65));

        assertThat(problems.errors()).extracting(RowError::reason).containsExactly("shared.csv.file.tooLarge");
    }

    private CsvTable read(Consumer<Worksheet> content) throws IOException {
        return read(workbook(content));
    }

    private CsvTable read(byte[] bytes) {
        return CsvTable.readSheet(new SourceFile("lists.xlsx", bytes), List.of(CODE, SHARE), problems);
    }

    private static byte[] workbook(Consumer<Worksheet> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(bytes, "test", "1.0")) {
            content.accept(workbook.newWorksheet("lists"));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] block, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < times; i++) {
                zip.write(block);
            }
        }
        return bytes.toByteArray();
    }
}
