package org.gridcase.responsibility.application;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.Share;
import org.gridcase.responsibility.Share.Role;
import org.gridcase.shared.csv.Sheet;
import org.gridcase.shared.csv.Sheet.Heading;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lists as a sheet that a spreadsheet opens and that the import reads back as the same lists. */
@Component
public class ListExport {

    private static final int[] WIDTHS = {20, 12, 30, 24, 50, 14, 12, 30, 60, 60, 40};

    private final MessageSource messages;

    ListExport(MessageSource messages) {
        this.messages = messages;
    }

    /** @return all of them as one sheet, in the columns that the import knows */
    public Sheet sheet(List<Entry> entries, Locale locale) {
        return new Sheet(
                messages.getMessage("responsibility.export.sheet", null, locale),
                List.of(),
                headings(locale),
                entries.stream().map(ListExport::cells).toList());
    }

    private List<Heading> headings(Locale locale) {
        return IntStream.range(0, WIDTHS.length)
                .mapToObj(i -> new Heading(
                        messages.getMessage(
                                "responsibility.column."
                                        + ListColumns.ALL.get(i).name(),
                                null,
                                locale),
                        WIDTHS[i]))
                .toList();
    }

    /** In the order of {@link ListColumns#ALL}. */
    private static List<Object> cells(Entry entry) {
        return List.of(
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
