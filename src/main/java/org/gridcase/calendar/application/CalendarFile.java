package org.gridcase.calendar.application;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridcase.calendar.domain.SpecialDay;
import org.gridcase.calendar.domain.WorkingCalendar;
import org.gridcase.shared.csv.CellText;
import org.gridcase.shared.csv.Column;
import org.gridcase.shared.csv.CsvTable;
import org.gridcase.shared.csv.FileProblems;
import org.gridcase.shared.csv.SourceFile;

/**
 * The file of working days, {@code date,kind,name}: the whole arrangement of the years that it publishes. That it is whole
 * is seen from both ends: every year's arrangement names New Year's Day and National Day. A file with a few corrected days
 * only would otherwise take all other days of the year away, and a date in a wrong year would publish that year.
 */
final class CalendarFile {

    private static final Column DATE = new Column("date", true, Set.of("日期"));
    private static final Column KIND = new Column("kind", true, Set.of("类型", "类别"));
    private static final Column NAME = new Column("name", true, Set.of("名称", "节日", "节假日"));

    private static final List<MonthDay> IN_EVERY_YEAR = List.of(MonthDay.of(1, 1), MonthDay.of(10, 1));
    private static final Map<String, SpecialDay.Kind> KINDS = Map.of(
            "rest", SpecialDay.Kind.REST,
            "休", SpecialDay.Kind.REST,
            "休息", SpecialDay.Kind.REST,
            "放假", SpecialDay.Kind.REST,
            "work", SpecialDay.Kind.WORK,
            "班", SpecialDay.Kind.WORK,
            "上班", SpecialDay.Kind.WORK,
            "补班", SpecialDay.Kind.WORK);
    private static final int LONGEST_NAME = 50;
    /** A spreadsheet that opens the file writes 2027/1/1 when it is saved again. */
    private static final List<DateTimeFormatter> DATES = List.of(date("uuuu-M-d"), date("uuuu/M/d"));

    private final SortedMap<LocalDate, SpecialDay> days = new TreeMap<>();
    private final Map<LocalDate, Long> firstLines = new HashMap<>();
    private final SortedSet<Integer> years;
    private final String charset;

    private CalendarFile(SortedSet<Integer> years, String charset) {
        this.years = years;
        this.charset = charset;
    }

    /** @param years that the file is said to publish; empty: those that its dates lie in */
    static CalendarFile read(SourceFile source, SortedSet<Integer> years, FileProblems problems) {
        CsvTable table = CsvTable.read(source, List.of(DATE, KIND, NAME), problems);
        CalendarFile file = new CalendarFile(new TreeSet<>(years), table.charset());
        table.rows().forEach(row -> file.read(row, years));
        if (problems.none()) {
            file.checkWhole(source.name(), problems);
        }
        return file;
    }

    private void read(CsvTable.Row row, Set<Integer> said) {
        Optional<LocalDate> date = date(row);
        Optional<SpecialDay.Kind> kind = kind(row);
        Optional<String> name = CellText.name(row, NAME, LONGEST_NAME);
        if (date.isEmpty()) {
            return;
        }
        LocalDate day = date.get();
        Long first = firstLines.putIfAbsent(day, row.line());
        if (first != null) {
            row.problem(DATE, "calendar.import.date.twice", day, first);
        } else if (!said.isEmpty() && !said.contains(day.getYear())) {
            row.problem(DATE, "calendar.import.date.outside", day, String.join(", ", texts(said)));
        } else if (kind.isPresent() && isNoChange(day, kind.get())) {
            String weekday = "@calendar.weekday." + day.getDayOfWeek().getValue();
            row.problem(KIND, "calendar.import.kind.noChange", day, weekday);
        } else if (kind.isPresent() && name.isPresent()) {
            days.put(day, new SpecialDay(kind.get(), name.get()));
            years.add(day.getYear());
        }
    }

    /**
     * Work on a day from Monday to Friday goes without saying: most likely the date of a make-up day is wrong, and that day
     * would be lost. Only the two days that each file must name can say so, for a calendar that works on them. (Rest on a
     * weekend goes without saying too, but the published arrangements list it inside their holidays.)
     */
    private static boolean isNoChange(LocalDate day, SpecialDay.Kind kind) {
        return kind == SpecialDay.Kind.WORK
                && !WorkingCalendar.isWeekend(day)
                && !IN_EVERY_YEAR.contains(MonthDay.from(day));
    }

    private void checkWhole(String name, FileProblems problems) {
        for (int year : years) {
            for (MonthDay known : IN_EVERY_YEAR) {
                if (!days.containsKey(known.atYear(year))) {
                    problems.add(name, 0, null, "calendar.import.year.notWhole", year, known.atYear(year));
                }
            }
        }
    }

    private static Optional<LocalDate> date(CsvTable.Row row) {
        String written = row.token(DATE);
        if (written.isEmpty()) {
            row.problem(DATE, "shared.csv.missing");
            return Optional.empty();
        }
        for (DateTimeFormatter format : DATES) {
            try {
                LocalDate day = LocalDate.parse(written, format);
                if (day.getYear() >= 2000 && day.getYear() < 3000) {
                    return Optional.of(day);
                }
            } catch (DateTimeException e) {
                // The next format may fit.
            }
        }
        row.problem(DATE, "calendar.import.date.malformed", CellText.shown(written));
        return Optional.empty();
    }

    private static Optional<SpecialDay.Kind> kind(CsvTable.Row row) {
        String written = row.token(KIND).toLowerCase(Locale.ROOT);
        SpecialDay.Kind kind = KINDS.get(written);
        if (written.isEmpty()) {
            row.problem(KIND, "shared.csv.missing");
        } else if (kind == null) {
            row.problem(KIND, "calendar.import.kind.unknown", CellText.shown(written));
        }
        return Optional.ofNullable(kind);
    }

    private static List<String> texts(Set<Integer> numbers) {
        return numbers.stream().map(String::valueOf).toList();
    }

    private static DateTimeFormatter date(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    SortedMap<LocalDate, SpecialDay> days() {
        return days;
    }

    SortedSet<Integer> years() {
        return years;
    }

    /** The character set that was recognised, null when the file could not be read. */
    String charset() {
        return charset;
    }
}
