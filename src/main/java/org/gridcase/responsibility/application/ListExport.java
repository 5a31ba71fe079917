package org.gridcase.responsibility.application;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.Share;
import org.gridcase.responsibility.Share.Role;
import org.gridcase.shared.csv.Column;
import org.gridcase.shared.csv.FormulaGuard;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lists as files that a spreadsheet opens and that the import reads back as the same lists. */
@Component
public class ListExport {

    /** Without it Excel takes UTF-8 for the code page of the machine. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String PRODUCER = "gridcase";
    private static final String PRODUCER_VERSION = "1.0";
    private static final int[] WIDTHS = {20, 12, 30, 24, 50, 14, 12, 30, 60, 60, 40};

    private final MessageSource messages;

    ListExport(MessageSource messages) {
        this.messages = messages;
    }

    public byte[] csv(List<Entry> entries, Locale locale) {
        StringWriter text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(headings(locale));
            for (Entry entry : entries) {
                printer.printRecord(cells(entry));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    public byte[] workbook(List<Entry> entries, Locale locale) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(bytes, entries, locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(OutputStream out, List<Entry> entries, Locale locale) throws IOException {
        try (Workbook workbook = new Workbook(out, PRODUCER, PRODUCER_VERSION)) {
            Worksheet sheet = workbook.newWorksheet(messages.getMessage("responsibility.export.sheet", null, locale));
            sheet.freezePane(0, 1);
            for (int column = 0; column < WIDTHS.length; column++) {
                sheet.width(column, WIDTHS[column]);
            }
            row(sheet, 0, headings(locale));
            sheet.range(0, 0, 0, WIDTHS.length - 1).style().bold().set();
            for (int i = 0; i < entries.size(); i++) {
                row(sheet, i + 1, cells(entries.get(i)));
                sheet.range(i + 1, 0, i + 1, WIDTHS.length - 1)
                        .style()
                        .wrapText(true)
                        .verticalAlignment("top")
                        .set();
            }
        }
    }

    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
        }
    }

    private List<String> headings(Locale locale) {
        return ListColumns.ALL.stream()
                .map(Column::name)
                .map(name -> messages.getMessage("responsibility.column." + name, null, locale))
                .toList();
    }

    /** In the order of {@link ListColumns#ALL}. */
    private static List<String> cells(Entry entry) {
        List<String> cells = List.of(
                entry.list().code(),
                entry.code(),
                entry.title(),
                entry.matters().stream().sorted().collect(Collectors.joining("; ")),
                entry.legalBasis(),
                entry.lead().value(),
                percents(entry, Role.LEAD, ""),
                percents(entry, Role.COOPERATING, ":"),
                entry.expected(),
                entry.punished(),
                entry.means());
        return cells.stream().map(FormulaGuard::guarded).toList();
    }

    /** @param separator between the unit and its percentage; empty: the percentage alone */
    private static String percents(Entry entry, Role role, String separator) {
        return entry.shares().stream()
                .filter(share -> share.role() == role)
                .map(share -> separator.isEmpty() ? percent(share) : share.unit() + separator + percent(share))
                .collect(Collectors.joining("; "));
    }

    private static String percent(Share share) {
        return share.percent().toPlainString();
    }
}
