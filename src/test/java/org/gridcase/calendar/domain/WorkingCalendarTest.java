package org.gridcase.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridcase.calendar.domain.Period.Unit;
import org.gridcase.calendar.domain.WorkingCalendar.SkippedDay;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published days of 2024 to 2026; the national holiday of 2026 is 1 to 7 October, Saturday 10 October is worked. */
class WorkingCalendarTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final WorkingHours HOURS = WorkingHours.parse("09:00-12:00,13:30-17:30");
    private static final WorkingCalendar CHINA = china();

    @ParameterizedTest
    @CsvSource({
        // Wednesday 30 September; seven days of rest do not count
        "2026-09-30T10:00, 1 wd, 2026-10-08T17:30, false",
        "2026-09-30T10:00, 3 wd, 2026-10-10T17:30, false",
        // a make-up Saturday counts
        "2026-10-09T23:59, 1 wd, 2026-10-10T17:30, false",
        // make-up Sundays: 29 September 2024, 26 January 2025
        "2024-09-28T10:00, 1 wd, 2024-09-29T17:30, false",
        "2025-01-25T10:00, 1 wd, 2025-01-26T17:30, false",
        // Spring Festival of 2025: rest from Tuesday 28 January to 4 February
        "2025-01-27T16:00, 2 wd, 2025-02-06T17:30, false",
        // Spring Festival of 2026: rest from 15 to 23 February, Saturday 14 is worked
        "2026-02-13T16:00, 2 wd, 2026-02-24T17:30, false",
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
        "2026-12-31T16:30, 24 h, 2027-01-01T16:30, false",
        // the last day that is counted at all
        "2028-12-28T10:00, 1 wd, 2028-12-29T17:30, true"
    })
    void countsAsTheLawDoes(LocalDateTime from, String period, LocalDateTime due, boolean provisional) {
        WorkingCalendar.End end = CHINA.end(instant(from), Period.parse(period), List.of());

        assertThat(LocalDateTime.ofInstant(end.at(), ZONE)).isEqualTo(due);
        assertThat(end.provisional()).isEqualTo(provisional);
    }

    @ParameterizedTest
    @CsvSource({
        // 90 minutes of a pause are 90 minutes, whatever the pauses look like
        "2026-09-28T10:00, 3 h, 2026-09-28T14:30, 2026-09-28T11:00/2026-09-28T12:30",
        "2026-09-28T10:00, 3 h, 2026-09-28T14:30, 2026-09-28T11:00/2026-09-28T12:00 2026-09-28T11:30/2026-09-28T12:30",
        "2026-09-28T10:00, 3 h, 2026-09-28T14:30, 2026-09-28T12:00/2026-09-28T12:30 2026-09-28T11:00/2026-09-28T12:00",
        "2026-09-28T10:00, 3 h, 2026-09-28T13:00, 2026-09-28T08:00/2026-09-28T09:00 2026-09-28T11:00/2026-09-28T11:00",
        "2026-09-28T10:00, 3 h, 2026-09-28T14:00, 2026-09-28T08:00/2026-09-28T11:00",
        // a pause that begins when the period ends changes nothing
        "2026-09-28T10:00, 3 h, 2026-09-28T13:00, 2026-09-28T13:00/2026-09-28T15:00",
        // within lunch nothing counts anyway
        "2026-09-28T10:00, 4 wh, 2026-09-28T15:30, 2026-09-28T12:00/2026-09-28T13:30",
        "2026-09-28T10:00, 4 wh, 2026-09-28T16:00, 2026-09-28T11:00/2026-09-28T11:30",
        // of two working days one hour is lost: it follows on the next working day, after the holiday
        "2026-09-28T10:00, 2 wd, 2026-10-08T10:00, 2026-09-29T11:00/2026-09-29T13:30",
        // the day on which it begins does not count, so a pause on it costs nothing
        "2026-09-28T10:00, 2 wd, 2026-09-30T17:30, 2026-09-28T11:00/2026-09-29T00:00",
        "2026-09-28T10:00, 2 d, 2026-09-30T17:30, 2026-09-28T11:00/2026-09-29T00:00",
        // one minute of a pause moves calendar days to the next close of business, here after the holiday
        "2026-09-28T10:00, 2 d, 2026-10-08T17:30, 2026-09-29T11:00/2026-09-29T11:01",
        "2026-10-11T10:00, 2 d, 2026-10-14T17:30, 2026-10-12T11:00/2026-10-13T11:00",
        // used up on Saturday evening, so due on Monday; who is paused on Monday is due when the clock runs again
        "2026-10-15T10:00, 2 d, 2026-10-19T17:30, 2026-10-01T00:00/2026-10-02T00:00",
        "2026-10-15T10:00, 2 d, 2026-10-21T17:30, 2026-10-18T11:00/2026-10-21T12:00",
        "2026-10-15T10:00, 2 d, 2026-10-20T17:30, 2026-10-18T11:00/2026-10-19T17:30",
        // at once is at once
        "2026-09-28T10:00, immediately, 2026-09-28T10:00, 2026-09-28T09:00/2026-09-28T15:00"
    })
    void gapsDoNotCount(LocalDateTime from, String text, LocalDateTime due, String gaps) {
        List<Gap> stops = gaps(gaps);
        Period period = Period.parse(text);

        Instant end = CHINA.end(instant(from), period, stops).at();

        assertThat(LocalDateTime.ofInstant(end, ZONE)).isEqualTo(due);
        if (period.unit() != Unit.DAYS) {
            assertThat(CHINA.counted(instant(from), instant(from), end, period.unit(), stops))
                    .isEqualTo(CHINA.length(instant(from), period));
        }
    }

    @Test
    void saysWhatIsUsedAndWhatIsLeft() {
        Instant begun = instant(LocalDateTime.parse("2026-09-28T10:00"));
        Instant now = instant(LocalDateTime.parse("2026-09-30T14:30"));
        Instant due = CHINA.end(begun, Period.parse("2 wd"), List.of()).at();

        assertThat(CHINA.length(begun, Period.parse("2 wd"))).isEqualTo(Duration.ofHours(14));
        assertThat(CHINA.counted(begun, begun, now, Unit.WORKING_DAYS, List.of()))
                .isEqualTo(Duration.ofHours(11));
        assertThat(CHINA.counted(begun, now, due, Unit.WORKING_DAYS, List.of())).isEqualTo(Duration.ofHours(3));
        assertThat(CHINA.counted(begun, begun, now, Unit.WORKING_HOURS, List.of()))
                .isEqualTo(Duration.ofHours(17));
        assertThat(CHINA.counted(begun, begun, now, Unit.DAYS, List.of()))
                .isEqualTo(Duration.ofHours(38).plusMinutes(30));
        assertThat(CHINA.counted(begun, now, begun, Unit.HOURS, List.of())).isZero();
    }

    @Test
    void saysWhichDaysAreSkippedAndWhy() {
        assertThat(CHINA.skipped(LocalDate.of(2026, 10, 6), LocalDate.of(2026, 10, 18)))
                .containsExactly(
                        new SkippedDay(LocalDate.of(2026, 10, 6), "国庆节"),
                        new SkippedDay(LocalDate.of(2026, 10, 7), "国庆节"),
                        new SkippedDay(LocalDate.of(2026, 10, 11), null),
                        new SkippedDay(LocalDate.of(2026, 10, 17), null),
                        new SkippedDay(LocalDate.of(2026, 10, 18), null));
        assertThat(CHINA.skipped(LocalDate.of(2026, 10, 6), LocalDate.of(2026, 10, 11)))
                .extracting(SkippedDay::weekend)
                .containsExactly(false, false, true);
    }

    @ParameterizedTest
    @CsvSource({"1 wd", "1 d", "72 h", "30 wh", "99999 min", "99999 wd", "immediately"})
    void refusesWhatLiesBeyondTheHorizon(String period) {
        Instant from =
                instant(LocalDateTime.parse(period.equals("immediately") ? "2029-01-01T00:00" : "2028-12-29T10:00"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> CHINA.end(from, Period.parse(period), List.of()))
                .satisfies(refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("calendar.beyondHorizon");
                    assertThat(refusal.getArguments()).containsExactly("cn", "2028-12-31");
                });
    }

    @Test
    void refusesAPauseThatPushesThePeriodBeyondTheHorizon() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> CHINA.end(
                        instant(LocalDateTime.parse("2026-09-28T10:00")),
                        Period.parse("5 wd"),
                        gaps("2026-09-29T00:00/2028-12-28T00:00")));
    }

    @Test
    void refusesAGapThatEndsBeforeItBegins() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new Gap(Instant.parse("2026-10-01T00:00:01Z"), Instant.parse("2026-10-01T00:00:00Z")))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("calendar.gap.backwards"));
    }

    @Test
    void knowsEveryPublishedDay() {
        assertThat(CHINA.isWorkingDay(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(CHINA.isWorkingDay(LocalDate.of(2026, 2, 23))).isFalse();
        assertThat(CHINA.isWorkingDay(LocalDate.of(2026, 2, 24))).isTrue();
    }

    /** The first instant of the calendar's day is that of the zone, not of the machine. */
    @Test
    void countsDaysInItsZone() {
        Instant lateEveningInUtc = Instant.parse("2026-11-22T17:00:00Z");

        assertThat(CHINA.end(lateEveningInUtc, Period.parse("1 wd"), List.of()).at())
                .isEqualTo(Instant.parse("2026-11-24T09:30:00Z"));
    }

    private static List<Gap> gaps(String text) {
        return Arrays.stream(text.split(" "))
                .map(gap -> gap.split("/"))
                .map(ends -> new Gap(instant(LocalDateTime.parse(ends[0])), instant(LocalDateTime.parse(ends[1]))))
                .toList();
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }

    private static WorkingCalendar china() {
        Map<LocalDate, SpecialDay> days = new HashMap<>();
        try {
            Files.readAllLines(Path.of("src/main/resources/calendar/working-days-cn-2024-2026.csv")).stream()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(row -> days.put(
                            LocalDate.parse(row[0]),
                            new SpecialDay(
                                    SpecialDay.Kind.valueOf(row[1].toUpperCase(java.util.Locale.ROOT)), row[2])));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new WorkingCalendar("cn", 1, ZONE, HOURS, days, Set.of(2024, 2025, 2026), LocalDate.of(2028, 12, 31));
    }
}
