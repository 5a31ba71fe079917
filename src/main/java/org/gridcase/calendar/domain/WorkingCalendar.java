package org.gridcase.calendar.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.gridcase.shared.Refusal;

/**
 * Counts periods as the Civil Code (民法典 201 to 203) does: the day on which a period in days begins does not count, a
 * last day of rest gives way to the next working day, and where there are business hours the last day ends when business
 * closes. Minutes and hours run round the clock, working hours only within working hours. What lies in a gap does not
 * count.
 *
 * <p>Every period but {@code immediately} has a {@linkplain #length length} and ends at the first instant at which so
 * much has been {@linkplain #counted counted} since it began; only calendar days may end later, see {@link #end}.
 *
 * @param code which calendar, for example {@code cn}
 * @param revision the state of the calendar's data that this is
 * @param days days that differ from "Monday to Friday work, weekend rest"
 * @param publishedYears years whose days are known
 * @param horizon the last day that is counted at all
 */
public record WorkingCalendar(
        String code,
        int revision,
        ZoneId zone,
        WorkingHours hours,
        Map<LocalDate, SpecialDay> days,
        Set<Integer> publishedYears,
        LocalDate horizon) {

    public WorkingCalendar {
        days = Map.copyOf(days);
        publishedYears = Set.copyOf(publishedYears);
    }

    /** @param provisional whether it depends on a year that is not published */
    public record End(Instant at, boolean provisional) {}

    /** @param name of the holiday, or null on an ordinary weekend */
    public record SkippedDay(LocalDate day, String name) {

        public boolean weekend() {
            return name == null;
        }
    }

    /**
     * When the period ends. Working days last N times the length of a working day, used up by working time from the day
     * after the first: without gaps that is the close of business of the Nth working day. Calendar days last until the
     * close of business of day N; the period then ends at the first close of a working day at which the clock runs.
     *
     * @param gaps in any order; they may touch, overlap and lie before the period
     */
    public End end(Instant from, Period period, List<Gap> gaps) {
        if (period.unit() == Period.Unit.IMMEDIATELY) {
            return new End(within(from), false);
        }
        Gaps stops = new Gaps(gaps);
        Instant begin = begin(from, period.unit());
        Duration length = length(from, period);
        return switch (period.unit()) {
            case WORKING_HOURS, WORKING_DAYS -> afterWorkingTime(begin, length, stops);
            case DAYS -> nextClose(within(stops.after(begin, length)), stops);
            default -> new End(within(stops.after(begin, length)), false);
        };
    }

    /** How much must be counted until the period is used up. */
    public Duration length(Instant from, Period period) {
        return switch (period.unit()) {
            case IMMEDIATELY -> Duration.ZERO;
            case MINUTES -> Duration.ofMinutes(period.amount());
            case HOURS, WORKING_HOURS -> Duration.ofHours(period.amount());
            case DAYS ->
                Duration.between(begin(from, period.unit()), close(dayOf(from).plusDays(period.amount())));
            case WORKING_DAYS -> hours.length().multipliedBy(period.amount());
        };
    }

    /**
     * How much of the time between two instants counts for a period of the unit that began at {@code began}: time round
     * the clock, or working time; for days, none on the first day.
     */
    public Duration counted(Instant began, Instant from, Instant to, Period.Unit unit, List<Gap> gaps) {
        Gaps stops = new Gaps(gaps);
        Instant begin = begin(began, unit);
        Instant start = from.isBefore(begin) ? begin : from;
        return switch (unit) {
            case IMMEDIATELY -> Duration.ZERO;
            case MINUTES, HOURS, DAYS -> stops.counted(start, to);
            case WORKING_HOURS, WORKING_DAYS -> workingTime(start, to, stops);
        };
    }

    public boolean isWorkingDay(LocalDate day) {
        SpecialDay special = days.get(day);
        return special == null ? !isWeekend(day) : special.works();
    }

    /** The days of rest from the first to the last, both included, and why each is one. */
    public List<SkippedDay> skipped(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .filter(day -> !isWorkingDay(day))
                .map(day -> new SkippedDay(
                        day, days.containsKey(day) ? days.get(day).name() : null))
                .toList();
    }

    public static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private Instant begin(Instant from, Period.Unit unit) {
        boolean inDays = unit == Period.Unit.DAYS || unit == Period.Unit.WORKING_DAYS;
        return inDays ? dayOf(from).plusDays(1).atStartOfDay(zone).toInstant() : from;
    }

    private End afterWorkingTime(Instant begin, Duration length, Gaps gaps) {
        LocalDate first = dayOf(begin);
        Duration left = length;
        for (LocalDate day = first; ; day = within(day).plusDays(1)) {
            if (!isWorkingDay(day)) {
                continue;
            }
            for (WorkingHours.Span span : hours.spans()) {
                Instant open = instant(day, span.from());
                Instant start = open.isBefore(begin) ? begin : open;
                Duration usable = gaps.counted(start, instant(day, span.to()));
                if (usable.compareTo(left) >= 0) {
                    return new End(within(gaps.after(start, left)), unpublished(first, day));
                }
                left = left.minus(usable);
            }
        }
    }

    private End nextClose(Instant used, Gaps gaps) {
        LocalDate first = dayOf(used);
        LocalDate last = first;
        while (!isWorkingDay(last) || close(last).isBefore(used) || !gaps.countUpTo(close(last))) {
            last = within(last.plusDays(1));
        }
        return new End(close(last), unpublished(first, last));
    }

    private Duration workingTime(Instant from, Instant to, Gaps gaps) {
        Duration counted = Duration.ZERO;
        for (LocalDate day = dayOf(from); instant(day, LocalTime.MIN).isBefore(to); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                for (WorkingHours.Span span : hours.spans()) {
                    Instant open = instant(day, span.from());
                    Instant close = instant(day, span.to());
                    counted = counted.plus(
                            gaps.counted(open.isBefore(from) ? from : open, close.isAfter(to) ? to : close));
                }
            }
        }
        return counted;
    }

    private LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private Instant close(LocalDate day) {
        return instant(day, hours.close());
    }

    private Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private Instant within(Instant at) {
        within(dayOf(at));
        return at;
    }

    private LocalDate within(LocalDate day) {
        if (day.isAfter(horizon)) {
            throw Refusal.invalid("period", "calendar.beyondHorizon", code, horizon.toString());
        }
        return day;
    }

    private boolean unpublished(LocalDate first, LocalDate last) {
        return IntStream.rangeClosed(first.getYear(), last.getYear()).anyMatch(year -> !publishedYears.contains(year));
    }
}
