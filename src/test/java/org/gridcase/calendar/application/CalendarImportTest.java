package org.gridcase.calendar.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gridcase.GridcaseTest;
import org.gridcase.calendar.CalendarChanged;
import org.gridcase.calendar.WorkingCalendars;
import org.gridcase.calendar.persistence.CalendarTables;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.csv.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Each test has a calendar of its own: the national one is everybody's. */
@GridcaseTest
@RecordApplicationEvents
class CalendarImportTest {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String HOURS = "09:00-12:00,13:30-17:30";
    private static final String ROWS = "date,kind,name\n2027-01-01,rest,元旦\n2027-10-01,rest,国庆节\n";
    private static final LocalDate DAY = LocalDate.of(2027, 10, 4);

    @Autowired
    private CalendarImport imports;

    @Autowired
    private CalendarCommand command;

    @Autowired
    private WorkingCalendars calendars;

    @Autowired
    private CalendarTables tables;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @TempDir
    private Path folder;

    private final String code = "import-" + NEXT.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);

    @Test
    void theNationalCalendarHasWhatWasPublished() {
        assertThat(calendars.get(WorkingCalendars.NATIONAL).publishedYears()).contains(2024, 2025, 2026);
        assertThat(calendars.get(WorkingCalendars.NATIONAL).isWorkingDay(LocalDate.of(2026, 10, 10)))
                .isTrue();
    }

    @Test
    void aNewCalendarHasItsOwnHours() {
        CalendarOutcome outcome = run(ROWS, "9:00-18:00", "2027");

        assertThat(outcome.status()).isEqualTo("done");
        assertThat(outcome.revision()).isEqualTo(1);
        assertThat(calendars.get(code).hours()).hasToString("09:00-18:00");
        assertThat(calendars.get(code).publishedYears()).containsExactly(2027);
        assertThat(calendars.get(code).horizon()).isEqualTo("2029-12-31");
        assertThat(events.stream(CalendarChanged.class))
                .containsExactly(new CalendarChanged(
                        code, 1, Set.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 10, 1)), Set.of(2027), true));
    }

    @Test
    void theSameContentAgainChangesNothing() {
        run(ROWS, HOURS, "2027");
        events.clear();

        assertThat(run(ROWS, null, "2027").status()).isEqualTo("unchanged");
        assertThat(run(ROWS, HOURS, null).revision()).isEqualTo(1);
        assertThat(tables.revisions(code)).hasSize(1);
        assertThat(events.stream(CalendarChanged.class)).isEmpty();
    }

    @Test
    void aCorrectedDayBeginsANewRevisionAndTheOldOneCanStillBeRead() {
        run(ROWS + DAY + ",rest,国庆节\n", HOURS, "2027");
        events.clear();

        CalendarOutcome outcome = run(ROWS + "2027-10-05,rest,国庆节\n", null, "2027");

        assertThat(outcome.revision()).isEqualTo(2);
        assertThat(outcome.changes()).extracting(CalendarOutcome.Change::day).containsExactly(DAY, DAY.plusDays(1));
        assertThat(calendars.get(code).isWorkingDay(DAY)).isTrue();
        assertThat(calendars.get(code, 1).isWorkingDay(DAY)).isFalse();
        assertThat(calendars.get(code).isWorkingDay(DAY.plusDays(1))).isFalse();
        assertThat(calendars.get(code, 1).isWorkingDay(DAY.plusDays(1))).isTrue();
        assertThat(events.stream(CalendarChanged.class))
                .containsExactly(new CalendarChanged(code, 2, Set.of(DAY, DAY.plusDays(1)), Set.of(), false));
    }

    @Test
    void aFileReplacesOnlyTheYearsThatItPublishes() {
        run(ROWS, HOURS, "2027");

        CalendarOutcome outcome = run(ROWS.replace("2027", "2028").replace("10-01,rest", "10-01,work"), null, null);

        assertThat(outcome.newYears()).containsExactly(2028);
        assertThat(calendars.get(code).publishedYears()).containsExactlyInAnyOrder(2027, 2028);
        assertThat(calendars.get(code, 1).publishedYears()).containsExactly(2027);
        assertThat(calendars.get(code).days()).hasSize(4);
    }

    @Test
    void hoursChangeWithoutAFile() {
        run(ROWS, HOURS, "2027");
        events.clear();

        assertThat(run(null, "08:30-12:00,14:00-18:00", null).revision()).isEqualTo(2);

        assertThat(calendars.get(code).hours()).hasToString("08:30-12:00,14:00-18:00");
        assertThat(calendars.get(code, 1).hours()).hasToString(HOURS);
        assertThat(events.stream(CalendarChanged.class))
                .containsExactly(new CalendarChanged(code, 2, Set.of(), Set.of(), true));
        assertThat(run(null, "08:30-12:00,14:00-18:00", null).status()).isEqualTo("unchanged");
    }

    @Test
    void oneWrongLineAndNothingIsStored() {
        run(ROWS, HOURS, "2027");
        events.clear();

        CalendarOutcome outcome = run(ROWS + "2027-10-04,rest,国庆节\n2027-10-04,work,国庆节\n", "08:00-18:00", "2027");

        assertThat(outcome.isRefused()).isTrue();
        assertThat(outcome.errors()).singleElement().satisfies(error -> assertThat(error.line())
                .isEqualTo(5));
        assertThat(tables.revisions(code)).hasSize(1);
        assertThat(calendars.get(code).isWorkingDay(DAY)).isTrue();
        assertThat(events.stream(CalendarChanged.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 2027, calendar, calendar.import.unknown",
                "09:00-12:00;11:00-13:00, 2027, hours, calendar.hours.overlap",
                "12:00-09:00, 2027, hours, calendar.hours.backwards",
                "nine to five, 2027, hours, calendar.hours.malformed",
                "09:00-17:00, twenty, years, calendar.import.years"
            })
    void refusesWhatIsWrongBesideTheFile(String hours, String years, String field, String key) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> run(ROWS, hours, years))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo(field);
                    assertThat(refusal.messageKey()).isEqualTo(key);
                });
        assertThat(tables.newest(code)).isEmpty();
    }

    @Test
    void refusesAnUnknownCalendarARevisionAndNothingAtAll() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> calendars.get("nowhere"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> calendars.get("cn", 0));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> run(null, null, null));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> imports.run(new CalendarRequest("Not A Code", null, HOURS, null, file(ROWS)), "test"));
    }

    @Test
    void theDatabaseRefusesTwoRowsForOneDayAndChangesOfHistory() {
        run(ROWS + DAY + ",rest,国庆节\n", HOURS, "2027");
        run(ROWS, null, "2027");

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("""
                                INSERT INTO gridcase.calendar_day (calendar, day, kind, name, since, until)
                                SELECT calendar, day, 'work', name, since, until + 1 FROM gridcase.calendar_day
                                WHERE calendar = :code AND until IS NOT NULL
                                """).param("code", code).update());
        for (String edit : new String[] {
            "UPDATE gridcase.calendar_day SET kind = 'work' WHERE calendar = :code",
            "UPDATE gridcase.calendar_day SET until = NULL WHERE calendar = :code AND until IS NOT NULL",
            "DELETE FROM gridcase.calendar_day WHERE calendar = :code",
            "DELETE FROM gridcase.calendar_year WHERE calendar = :code",
            "UPDATE gridcase.calendar_revision SET hours = '00:00-23:59' WHERE calendar = :code"
        }) {
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                    .as(edit)
                    .isThrownBy(() -> jdbc.sql(edit).param("code", code).update());
        }
    }

    @Test
    void theCommandSaysWhatItDid() throws IOException {
        String path = Files.writeString(folder.resolve("days.csv"), ROWS).toString();
        String wrong = Files.writeString(folder.resolve("wrong.csv"), ROWS + "x,rest,元旦\n")
                .toString();

        assertThat(console("--file=" + path, "--years=2027", "--calendar=" + code, "--hours=" + HOURS))
                .startsWith("0 ")
                .contains("第 1 版", "2027-01-01 周五: 无特别安排 → 休 元旦");
        assertThat(console("--file=" + path, "--calendar=" + code, "--lang=en"))
                .startsWith("0 ")
                .contains("has not changed");
        assertThat(console("--file=" + wrong, "--calendar=" + code, "--lang=en"))
                .startsWith("1 ")
                .contains("wrong.csv line 4 [date]: \"x\" is not a date");
        assertThat(console("--calendar=" + code)).startsWith("2 ").contains("用法：calendar");
    }

    private String console(String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int exitCode = command.run(
                new DefaultApplicationArguments(arguments), new PrintStream(printed, true, StandardCharsets.UTF_8));
        return exitCode + " " + printed.toString(StandardCharsets.UTF_8);
    }

    private CalendarOutcome run(String text, String hours, String years) {
        return imports.run(new CalendarRequest(code, null, hours, years, text == null ? null : file(text)), "test");
    }

    private static SourceFile file(String text) {
        return new SourceFile("days.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
