package org.gridcase.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridcase.GridcaseTest;
import org.gridcase.calendar.WorkingCalendars;
import org.gridcase.calendar.domain.Period;
import org.gridcase.calendar.domain.WorkingCalendar;
import org.gridcase.calendar.domain.WorkingHours;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * The database's own answer to whether somebody worked after hours, against the calendar by which deadlines are counted:
 * random calendars with holidays, weekends made up for, hours that change from revision to revision, in several zones. The
 * calendars are gone when the test is over.
 */
@GridcaseTest
@Transactional
class AfterHoursTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 120;
    private static final int CALENDARS = 12;
    private static final int INSTANTS = 15;

    /** Without summer time; with it; across the line of dates; and with a quarter of an hour. */
    private static final List<String> ZONES =
            List.of("Asia/Shanghai", "Europe/Berlin", "Pacific/Kiritimati", "Asia/Kathmandu");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WorkingCalendars calendars;

    /** @param known from when on it was known; the first was so before there was anything */
    private record Revision(int number, Instant known, WorkingHours hours) {}

    @Test
    void theDatabaseKnowsTheHoursThatTheCalendarKnows() {
        Random random = new Random(20261123);
        int outside = 0;
        int asked = 0;
        for (int i = 0; i < CALENDARS; i++) {
            String code = "after-hours-" + Long.toString(System.nanoTime(), 36);
            ZoneId zone = ZoneId.of(ZONES.get(i % ZONES.size()));
            List<Revision> revisions = imported(code, zone, random);
            for (Instant at : instants(zone, revisions, random)) {
                boolean expected = outside(code, at, zone, revisions);
                assertThat(afterHours(code, at, zone))
                        .as(code + " at " + at.atZone(zone) + ", revisions " + revisions)
                        .isEqualTo(expected);
                outside += expected ? 1 : 0;
                asked++;
            }
        }
        assertThat(outside).isBetween(asked / 5, asked * 9 / 10);
    }

    /** The holidays of the year as they were published, with a Sunday on which everybody works. */
    @Test
    void aHolidayIsAfterHoursAndTheSundayThatMakesUpForItIsNot() {
        LocalDate holiday = day("rest", "extract(isodow FROM day) < 6");
        LocalDate madeUp = day("work", "extract(isodow FROM day) = 7");
        ZoneId zone = ZoneId.of("Asia/Shanghai");

        assertThat(afterHours("cn", at(holiday, "10:00", zone), zone)).isTrue();
        assertThat(afterHours("cn", at(madeUp, "10:00", zone), zone)).isFalse();
        assertThat(afterHours("cn", at(madeUp, "12:00", zone), zone)).as("noon").isTrue();
        assertThat(afterHours("cn", at(madeUp, "13:30", zone), zone)).isFalse();
        assertThat(afterHours("cn", at(madeUp, "17:30", zone), zone))
                .as("closed")
                .isTrue();
    }

    @Test
    void ofACalendarThatIsNoneNothingIsSaid() {
        assertThat(jdbc.sql("SELECT gridcase.monitor_after_hours('no-such-calendar', now(), 'Asia/Shanghai') IS NULL")
                        .query(Boolean.class)
                        .optional())
                .contains(true);
    }

    private boolean afterHours(String code, Instant at, ZoneId zone) {
        return jdbc.sql("SELECT gridcase.monitor_after_hours(?, ?, ?)")
                .param(code)
                .param(Timestamp.from(at))
                .param(zone.getId())
                .query(Boolean.class)
                .single();
    }

    private boolean outside(String code, Instant at, ZoneId zone, List<Revision> revisions) {
        int known = 1;
        for (Revision revision : revisions) {
            known = revision.known().isAfter(at) ? known : revision.number();
        }
        WorkingCalendar read = calendars.get(code, known);
        WorkingCalendar calendar = new WorkingCalendar(
                code, known, zone, read.hours(), read.days(), read.publishedYears(), read.horizon());
        return calendar.counted(at, at, at.plus(1, ChronoUnit.MICROS), Period.Unit.WORKING_HOURS, List.of())
                .equals(Duration.ZERO);
    }

    private List<Revision> imported(String code, ZoneId zone, Random random) {
        jdbc.sql("INSERT INTO gridcase.working_calendar VALUES (?)").param(code).update();
        List<Revision> revisions = new ArrayList<>();
        for (int number = 1; number <= 1 + random.nextInt(3); number++) {
            // The first is known of every instant, whenever it came.
            Instant known = FIRST.plusDays(number == 1 ? DAYS : number * 30L)
                    .atStartOfDay(zone)
                    .plusMinutes(random.nextInt(24 * 60))
                    .toInstant();
            WorkingHours hours = hours(random);
            jdbc.sql(
                            "INSERT INTO gridcase.calendar_revision (calendar, revision, name, hours, imported_by, imported_at)"
                                    + " VALUES (?, ?, '试验', ?, 'test', ?)")
                    .params(code, number, hours.toString(), Timestamp.from(known))
                    .update();
            revisions.add(new Revision(number, number == 1 ? Instant.MIN : known, hours));
        }
        for (int day = 0; day < DAYS; day++) {
            if (random.nextInt(3) == 0) {
                named(code, FIRST.plusDays(day), revisions.size(), random);
            }
        }
        return revisions;
    }

    /** A day that some revision names, and that a later one perhaps names otherwise or no more. */
    private void named(String code, LocalDate day, int revisions, Random random) {
        int since = 1 + random.nextInt(revisions);
        while (since <= revisions) {
            int until = since + 1 + random.nextInt(3);
            jdbc.sql("INSERT INTO gridcase.calendar_day (calendar, day, kind, name, since, until)"
                            + " VALUES (?, ?, ?, '节', ?, ?::integer)")
                    .param(code)
                    .param(day)
                    .param(random.nextBoolean() ? "rest" : "work")
                    .param(since)
                    .param(until > revisions ? null : until)
                    .update();
            since = until + random.nextInt(2);
        }
    }

    /** In daylight: a span that begins in the hour that summer time leaves out begins nowhere. */
    private static WorkingHours hours(Random random) {
        List<WorkingHours.Span> spans = new ArrayList<>();
        int from = 6 * 60 + random.nextInt(5 * 60);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int to = from + 30 + random.nextInt(180);
            spans.add(new WorkingHours.Span(LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay(to * 60L)));
            from = to + random.nextInt(60);
        }
        return new WorkingHours(spans);
    }

    /** Anywhere; and where something begins or ends: hours, a day, a revision. */
    private static List<Instant> instants(ZoneId zone, List<Revision> revisions, Random random) {
        List<Instant> instants = new ArrayList<>();
        for (int i = 0; i < INSTANTS; i++) {
            LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
            instants.add(
                    day.atStartOfDay(zone).plusSeconds(random.nextInt(86_400)).toInstant());
            around(day.atStartOfDay(zone).toInstant(), instants);
            List<WorkingHours.Span> spans =
                    revisions.get(random.nextInt(revisions.size())).hours().spans();
            WorkingHours.Span span = spans.get(random.nextInt(spans.size()));
            around(
                    day.atTime(random.nextBoolean() ? span.from() : span.to())
                            .atZone(zone)
                            .toInstant(),
                    instants);
        }
        revisions.stream().skip(1).forEach(revision -> around(revision.known(), instants));
        return instants;
    }

    private static void around(Instant edge, List<Instant> instants) {
        instants.addAll(List.of(edge.minus(1, ChronoUnit.MICROS), edge, edge.plus(1, ChronoUnit.MICROS)));
    }

    private LocalDate day(String kind, String condition) {
        return jdbc.sql(
                        "SELECT day FROM gridcase.calendar_day WHERE calendar = 'cn' AND until IS NULL AND kind = ? AND "
                                + condition + " ORDER BY day DESC LIMIT 1")
                .param(kind)
                .query(LocalDate.class)
                .single();
    }

    private static Instant at(LocalDate day, String time, ZoneId zone) {
        return day.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
    }
}
