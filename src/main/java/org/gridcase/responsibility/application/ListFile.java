package org.gridcase.responsibility.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListKind;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.Share;
import org.gridcase.responsibility.Share.Role;
import org.gridcase.responsibility.domain.EntryRules;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.csv.CellText;
import org.gridcase.shared.csv.Column;
import org.gridcase.shared.csv.CsvTable;
import org.gridcase.shared.csv.FileProblems;
import org.gridcase.shared.csv.FormulaGuard;
import org.gridcase.shared.csv.SourceFile;

/** The file of a district's lists, CSV or XLSX: all that is to be in force, one line for each entry. */
final class ListFile {

    private static final Pattern SEPARATOR = Pattern.compile("[;,、\\n]");
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,9})?)\\s*%?");
    private static final Pattern PART = Pattern.compile("([^:]*[^:\\s])\\s*:\\s*([^:]*)");
    private static final String TOWN_IN_CHINESE = "镇街";

    private final EntryRules rules;
    private final String charset;
    private final List<EntryContent> entries = new ArrayList<>();
    private final Map<String, Long> firstLines = new HashMap<>();

    private ListFile(EntryRules rules, String charset) {
        this.rules = rules;
        this.charset = charset;
    }

    static ListFile read(SourceFile source, EntryRules rules, FileProblems problems) {
        CsvTable table = CsvTable.readSheet(source, ListColumns.ALL, problems);
        ListFile file = new ListFile(rules, table.charset());
        table.rows().forEach(file::read);
        return file;
    }

    private void read(CsvTable.Row row) {
        Optional<ListKind> list = list(row);
        Optional<ListUnit> lead = unit(row, ListColumns.LEAD, token(row, ListColumns.LEAD));
        Optional<BigDecimal> leadShare = percent(row, ListColumns.LEAD_SHARE, token(row, ListColumns.LEAD_SHARE));
        Optional<List<Share>> cooperating = cooperating(row);
        String code = token(row, ListColumns.CODE);
        Long first = code.isEmpty() ? null : firstLines.putIfAbsent(code, row.line());
        if (first != null) {
            row.problem(ListColumns.CODE, "responsibility.import.code.twice", code, first);
        }
        if (list.isEmpty() || lead.isEmpty() || leadShare.isEmpty() || cooperating.isEmpty()) {
            return;
        }
        List<Share> shares = new ArrayList<>(cooperating.get());
        shares.add(new Share(lead.get(), Role.LEAD, leadShare.get()));
        EntryContent entry = new EntryContent(
                code,
                list.get(),
                text(row, ListColumns.TITLE),
                matters(row),
                text(row, ListColumns.LEGAL_BASIS),
                lead.get(),
                shares,
                text(row, ListColumns.EXPECTED),
                text(row, ListColumns.PUNISHED),
                text(row, ListColumns.MEANS));
        rules.breaches(entry).forEach(breach -> report(row, breach));
        entries.add(entry);
    }

    private static void report(CsvTable.Row row, Refusal breach) {
        row.problem(
                ListColumns.OF_FIELD.get(breach.field()),
                breach.messageKey(),
                Arrays.stream(breach.getArguments())
                        .map(argument -> CellText.shown(String.valueOf(argument)))
                        .toArray());
    }

    private static Optional<ListKind> list(CsvTable.Row row) {
        String written = token(row, ListColumns.LIST);
        Optional<ListKind> kind = Arrays.stream(ListKind.values())
                .filter(known ->
                        known.code().equalsIgnoreCase(written) || known.label().equals(written))
                .findFirst();
        if (written.isEmpty()) {
            row.problem(ListColumns.LIST, "shared.csv.missing");
        } else if (kind.isEmpty()) {
            row.problem(ListColumns.LIST, "responsibility.list.unknown", CellText.shown(written));
        }
        return kind;
    }

    private static Optional<ListUnit> unit(CsvTable.Row row, Column column, String written) {
        if (written.isEmpty()) {
            row.problem(column, "shared.csv.missing");
            return Optional.empty();
        }
        try {
            return Optional.of(written.equals(TOWN_IN_CHINESE) ? ListUnit.TOWN : new ListUnit(written));
        } catch (Refusal refusal) {
            row.problem(column, refusal.messageKey(), CellText.shown(written));
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> percent(CsvTable.Row row, Column column, String written) {
        Matcher form = PERCENT.matcher(written);
        if (form.matches()) {
            return Optional.of(new BigDecimal(form.group(1)));
        }
        if (written.isEmpty()) {
            row.problem(column, "shared.csv.missing");
        } else {
            row.problem(column, "responsibility.percent.malformed", CellText.shown(written));
        }
        return Optional.empty();
    }

    /** {@code 99010002:30.00; town:20.00}; empty when a part of it cannot be understood. */
    private static Optional<List<Share>> cooperating(CsvTable.Row row) {
        List<Share> shares = new ArrayList<>();
        boolean understood = true;
        for (String part : parts(row, ListColumns.COOPERATING)) {
            Matcher form = PART.matcher(part);
            if (!form.matches()) {
                row.problem(ListColumns.COOPERATING, "responsibility.cooperating.malformed", CellText.shown(part));
                understood = false;
                continue;
            }
            Optional<ListUnit> unit = unit(row, ListColumns.COOPERATING, form.group(1));
            Optional<BigDecimal> percent = percent(row, ListColumns.COOPERATING, form.group(2));
            if (unit.isPresent() && percent.isPresent()) {
                shares.add(new Share(unit.get(), Role.COOPERATING, percent.get()));
            } else {
                understood = false;
            }
        }
        return understood ? Optional.of(shares) : Optional.empty();
    }

    private static Set<String> matters(CsvTable.Row row) {
        return parts(row, ListColumns.MATTERS).stream().collect(Collectors.toSet());
    }

    private static List<String> parts(CsvTable.Row row, Column column) {
        return SEPARATOR
                .splitAsStream(token(row, column))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String token(CsvTable.Row row, Column column) {
        return FormulaGuard.plain(row.token(column));
    }

    private static String text(CsvTable.Row row, Column column) {
        return FormulaGuard.plain(row.text(column));
    }

    List<EntryContent> entries() {
        return entries;
    }

    /** The character set that was recognised, null when the file could not be read. */
    String charset() {
        return charset;
    }
}
