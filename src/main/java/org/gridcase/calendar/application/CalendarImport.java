package org.gridcase.calendar.application;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gridcase.calendar.CalendarChanged;
import org.gridcase.calendar.WorkingCalendars;
import org.gridcase.calendar.application.CalendarOutcome.Change;
import org.gridcase.calendar.domain.SpecialDay;
import org.gridcase.calendar.domain.WorkingCalendar;
import org.gridcase.calendar.domain.WorkingHours;
import org.gridcase.calendar.persistence.CalendarTables;
import org.gridcase.calendar.persistence.CalendarTables.Revision;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.csv.FileProblems;
import org.gridcase.shared.csv.SourceFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a calendar in from a file: all of it in one transaction, or nothing. The file replaces what was known of the years
 * that it publishes; what does not differ from what is known makes no revision.
 */
@Service
public class CalendarImport {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,30}");
    private static final int LONGEST_NAME = 50;

    private final CalendarTables tables;
    private final WorkingCalendars calendars;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarImport(CalendarTables tables, WorkingCalendars calendars, ApplicationEventPublisher events, Clock clock) {
        this.tables = tables;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal when something other than the file is wrong; what is wrong in the file is in the outcome */
    @Transactional
    public CalendarOutcome run(CalendarRequest request, String importedBy) {
        String code = code(request);
        Optional<WorkingHours> hours = Optional.ofNullable(request.hours()).map(WorkingHours::parse);
        FileProblems problems = new FileProblems();
        CalendarFile file = file(request, problems);
        if (!problems.none()) {
            return CalendarOutcome.refused(code, file == null ? null : file.charset(), problems);
        }
        Optional<Revision> before = tables.newest(code);
        if (before.isEmpty() && (hours.isEmpty() || file == null)) {
            throw Refusal.invalid("calendar", "calendar.import.unknown", code);
        }
        tables.hold(code);
        // Again, now that nobody else can change it.
        before = tables.newest(code);
        WorkingCalendar known =
                before.map(revision -> calendars.get(code, revision.revision())).orElse(null);
        Plan plan = new Plan(
                code,
                before.map(Revision::revision).orElse(0) + 1,
                name(request, before, code),
                before.map(Revision::name).orElse(null),
                hours.orElseGet(() -> known.hours()),
                known == null ? null : known.hours(),
                file == null ? List.of() : changes(file, known == null ? Map.of() : known.days()),
                file == null ? List.of() : List.copyOf(file.years()),
                newYears(file, known),
                file == null ? null : file.charset());
        if (plan.changesAnything()) {
            write(plan, request.file(), importedBy);
        }
        return plan.outcome();
    }

    private void write(Plan plan, SourceFile file, String importedBy) {
        Revision revision = new Revision(
                plan.calendar(),
                plan.revision(),
                plan.name(),
                plan.hours().toString(),
                file == null ? null : file.name(),
                importedBy,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                plan.years());
        tables.begin(revision, plan.hours(), file == null ? null : digest(file.content()));
        List<LocalDate> ended = plan.changes().stream()
                .filter(change -> change.before() != null)
                .map(Change::day)
                .toList();
        tables.endDays(plan.calendar(), plan.revision(), ended);
        plan.changes().stream()
                .filter(change -> change.after() != null)
                .forEach(change -> tables.beginDay(plan.calendar(), plan.revision(), change.day(), change.after()));
        plan.newYears().forEach(year -> tables.publish(plan.calendar(), plan.revision(), year));
        if (plan.countsDifferently()) {
            events.publishEvent(new CalendarChanged(
                    plan.calendar(),
                    plan.revision(),
                    plan.changes().stream().map(Change::day).collect(Collectors.toSet()),
                    plan.newYears().stream().collect(Collectors.toSet()),
                    plan.hoursChanged()));
        }
    }

    private static String code(CalendarRequest request) {
        String code = request.calendar() == null ? WorkingCalendars.NATIONAL : request.calendar();
        if (!CODE.matcher(code).matches()) {
            throw Refusal.invalid("calendar", "calendar.import.code", code);
        }
        return code;
    }

    private static String name(CalendarRequest request, Optional<Revision> before, String code) {
        String name = request.name();
        if (name == null) {
            return before.map(Revision::name).orElse(code);
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME
                || name.codePoints().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid("name", "calendar.import.name", LONGEST_NAME);
        }
        return name;
    }

    private static CalendarFile file(CalendarRequest request, FileProblems problems) {
        if (request.file() == null) {
            if (request.hours() == null && request.name() == null) {
                throw Refusal.invalid("file", "calendar.import.noFile");
            }
            return null;
        }
        SortedSet<Integer> years = request.years() == null ? new TreeSet<>() : PublishedYears.parse(request.years());
        return CalendarFile.read(request.file(), years, problems);
    }

    /** What differs in the years of the file, in the order of the days. */
    private static List<Change> changes(CalendarFile file, Map<LocalDate, SpecialDay> known) {
        SortedSet<LocalDate> days = new TreeSet<>(file.days().keySet());
        known.keySet().stream()
                .filter(day -> file.years().contains(day.getYear()))
                .forEach(days::add);
        return days.stream()
                .map(day -> new Change(day, known.get(day), file.days().get(day)))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    private static List<Integer> newYears(CalendarFile file, WorkingCalendar known) {
        List<Integer> years = new ArrayList<>(file == null ? List.of() : file.years());
        if (known != null) {
            years.removeAll(known.publishedYears());
        }
        return years;
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the calendar will be, beside what it was. */
    private record Plan(
            String calendar,
            int revision,
            String name,
            String nameBefore,
            WorkingHours hours,
            WorkingHours hoursBefore,
            List<Change> changes,
            List<Integer> years,
            List<Integer> newYears,
            String charset) {

        boolean hoursChanged() {
            return !hours.equals(hoursBefore);
        }

        boolean countsDifferently() {
            return hoursChanged() || !changes.isEmpty() || !newYears.isEmpty();
        }

        boolean changesAnything() {
            return countsDifferently() || !name.equals(nameBefore);
        }

        CalendarOutcome outcome() {
            boolean changed = changesAnything();
            return new CalendarOutcome(
                    calendar,
                    CalendarOutcome.status(changed),
                    changed ? revision : revision - 1,
                    years,
                    newYears,
                    changes,
                    hoursBefore == null ? null : hoursBefore.toString(),
                    hours.toString(),
                    charset,
                    List.of(),
                    0);
        }
    }
}
