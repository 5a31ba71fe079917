package org.gridcase.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final WorkingHours HOURS = WorkingHours.parse("09:00-12:00,13:30-17:30");
    private static final WorkingCalendar CHINA = china();

    /** Around the national holiday of 2026: rest from 1 to 7 October, work on Saturday 10 October. */
    @ParameterizedTest
    @CsvSource({
        // Wednesday 30 September; seven days of rest do not count
        "2026-09-30T10:00, 1 wd, 2026-10-08T17:30, false",
        "2026-09-30T10:00, 3 wd, 2026-10-10T17:30, false",
        // a make-up Saturday counts
        "2026-10-09T23:59, 1 wd, 2026-10-10T17:30, false",
        // begun on a day of rest
        "2026-10-03T08:00, 1 wd, 2026-10-08T17:30, false",
        // the third day is a day of rest: the next working day
        "2026-09-30T10:00, 3 d, 2026-10-08T17:30, false",
        "2026-10-08T10:00, 1 d, 2026-10-09T17:30, false",
        // round the clock
        "2026-09-30T10:00, 24 h, 2026-10-01T10:00, false",
        "2026-09-30T10:00, 10 min, 2026-09-30T10:10, false",
        "2026-09-30T10:00, immediately, 2026-09-30T10:00, false",
        // working hours: 2 h before noon, the rest after lunch; across the holiday
        "2026-09-30T10:00, 4 wh, 2026-09-30T15:30, false",
        "2026-09-30T16:30, 2 wh, 2026-10-08T10:00, false",
        "2026-09-30T10:00, 2 wh, 2026-09-30T12:00, false",
        // 2027 is not published
        "2026-12-30T10:00, 1 wd, 2026-12-31T17:30, false",
        "2026-12-30T10:00, 2 wd, 2027-01-01T17:30, true",
        "2026-12-30T10:00, 2 d, 2027-01-01T17:30, true",
        "2026-12-31T16:30, 2 wh, 2027-01-01T10:00, true",
        "2026-12-31T16:30, 24 h, 2027-01-01T16:30, false"
    })
    void countsAsTheLawDoes(LocalDateTime from, String period, LocalDateTime due, boolean provisional) {
        WorkingCalendar.End end = CHINA.end(from.atZone(ZONE).toInstant(), Period.parse(period));

        assertThat(LocalDateTime.ofInstant(end.at(), ZONE)).isEqualTo(due);
        assertThat(end.provisional()).isEqualTo(provisional);
    }

    @Test
    void knowsEveryPublishedDay() {
        assertThat(CHINA.isWorkingDay(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(CHINA.isWorkingDay(LocalDate.of(2026, 2, 23))).isFalse();
        assertThat(CHINA.isWorkingDay(LocalDate.of(2026, 2, 24))).isTrue();
    }

    /** 5,000 random calendars, instants and periods against a walk that only ever looks at one minute. */
    @Test
    void agreesWithAWalkMinuteByMinute() {
        Random random = new Random(20261122);
        for (int i = 0; i < 5_000; i++) {
            WorkingCalendar calendar = randomCalendar(random);
            LocalDateTime from = LocalDate.of(2026, 1, 1)
                    .plusDays(random.nextInt(360))
                    .atTime(random.nextInt(24), random.nextInt(60));
            Period.Unit[] units = {Period.Unit.DAYS, Period.Unit.WORKING_DAYS, Period.Unit.WORKING_HOURS};
            Period period = new Period(1 + random.nextInt(6), units[random.nextInt(units.length)]);

            WorkingCalendar.End end = calendar.end(from.atZone(ZONE).toInstant(), period);

            assertThat(LocalDateTime.ofInstant(end.at(), ZONE))
                    .as("run %s: %s from %s with %s", i, period, from, calendar)
                    .isEqualTo(walk(calendar, from, period));
        }
    }

    private static LocalDateTime walk(WorkingCalendar calendar, LocalDateTime from, Period period) {
        Set<LocalDate> days = new HashSet<>();
        LocalDateTime lastOpen = null;
        int openMinutes = 0;
        for (LocalDateTime minute = from; ; minute = minute.plusMinutes(1)) {
            boolean open = open(calendar, minute);
            LocalDate day = minute.toLocalDate();
            switch (period.unit()) {
                case WORKING_HOURS -> {
                    openMinutes += open ? 1 : 0;
                    if (openMinutes == period.amount() * 60) {
                        return minute.plusMinutes(1);
                    }
                }
                case WORKING_DAYS -> {
                    boolean counts = open && day.isAfter(from.toLocalDate());
                    if (counts && !days.contains(day) && days.size() == period.amount()) {
                        return lastOpen;
                    }
                    if (counts) {
                        days.add(day);
                        lastOpen = minute.plusMinutes(1);
                    }
                }
                default -> {
                    boolean reached = !day.isBefore(from.toLocalDate().plusDays(period.amount()));
                    if (lastOpen != null && !day.equals(lastOpen.toLocalDate())) {
                        return lastOpen;
                    }
                    if (reached && open) {
                        lastOpen = minute.plusMinutes(1);
                    }
                }
            }
        }
    }

    private static boolean open(WorkingCalendar calendar, LocalDateTime minute) {
        Boolean exception = calendar.exceptions().get(minute.toLocalDate());
        boolean weekend = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(minute.getDayOfWeek());
        boolean works = exception == null ? !weekend : exception;
        return works
                && calendar.hours().spans().stream()
                        .anyMatch(span -> !minute.toLocalTime().isBefore(span.from())
                                && minute.toLocalTime().isBefore(span.to()));
    }

    private static WorkingCalendar randomCalendar(Random random) {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        for (int i = random.nextInt(120); i > 0; i--) {
            exceptions.put(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400)), random.nextBoolean());
        }
        LocalTime open = LocalTime.of(6 + random.nextInt(5), random.nextInt(60));
        WorkingHours hours = random.nextBoolean()
                ? HOURS
                : new WorkingHours(
                        java.util.List.of(new WorkingHours.Span(open, open.plusMinutes(1 + random.nextInt(600)))));
        return new WorkingCalendar(ZONE, hours, exceptions, Set.of(2026));
    }

    private static WorkingCalendar china() {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        try {
            Files.readAllLines(Path.of("src/main/resources/calendar/working-days-cn-2024-2026.csv")).stream()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(row -> exceptions.put(LocalDate.parse(row[0]), row[1].equals("work")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new WorkingCalendar(ZONE, HOURS, exceptions, Set.of(2024, 2025, 2026));
    }

    /** The first instant of the calendar's day is that of the zone, not of the machine. */
    @Test
    void countsDaysInItsZone() {
        Instant lateEveningInUtc = Instant.parse("2026-11-22T17:00:00Z");

        assertThat(CHINA.end(lateEveningInUtc, Period.parse("1 wd")).at())
                .isEqualTo(Instant.parse("2026-11-24T09:30:00Z"));
    }
}
