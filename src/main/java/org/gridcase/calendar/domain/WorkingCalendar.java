package org.gridcase.calendar.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;

/**
 * Counts periods as the Civil Code (民法典 201 to 203) does: the day on which a period in days begins does not count, a
 * last day of rest gives way to the next working day, and where there are business hours the last day ends when business
 * closes. Minutes and hours run round the clock, working hours only within working hours.
 *
 * @param exceptions days that differ from "Monday to Friday work, weekend rest": true = work
 * @param publishedYears years whose exceptions are known
 */
public record WorkingCalendar(
        ZoneId zone, WorkingHours hours, Map<LocalDate, Boolean> exceptions, Set<Integer> publishedYears) {

    public WorkingCalendar {
        exceptions = Map.copyOf(exceptions);
        publishedYears = Set.copyOf(publishedYears);
    }

    /** @param provisional whether it depends on a year that is not published */
    public record End(Instant at, boolean provisional) {}

    public End end(Instant from, Period period) {
        return switch (period.unit()) {
            case IMMEDIATELY -> new End(from, false);
            case MINUTES -> new End(from.plus(Duration.ofMinutes(period.amount())), false);
            case HOURS -> new End(from.plus(Duration.ofHours(period.amount())), false);
            case WORKING_HOURS -> afterWorkingHours(from, Duration.ofHours(period.amount()));
            case DAYS -> afterDays(from, period.amount());
            case WORKING_DAYS -> afterWorkingDays(from, period.amount());
        };
    }

    public boolean isWorkingDay(LocalDate day) {
        Boolean exception = exceptions.get(day);
        return exception != null
                ? exception
                : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private End afterDays(Instant from, int amount) {
        LocalDate counted = from.atZone(zone).toLocalDate().plusDays(amount);
        LocalDate last = counted;
        while (!isWorkingDay(last)) {
            last = last.plusDays(1);
        }
        return closeOf(counted, last);
    }

    private End afterWorkingDays(Instant from, int amount) {
        LocalDate first = from.atZone(zone).toLocalDate().plusDays(1);
        LocalDate last = first.minusDays(1);
        for (int left = amount; left > 0; ) {
            last = last.plusDays(1);
            left -= isWorkingDay(last) ? 1 : 0;
        }
        return closeOf(first, last);
    }

    private End closeOf(LocalDate firstLookedAt, LocalDate last) {
        return new End(last.atTime(hours.close()).atZone(zone).toInstant(), unpublished(firstLookedAt, last));
    }

    private End afterWorkingHours(Instant from, Duration amount) {
        ZonedDateTime begin = from.atZone(zone);
        Duration left = amount;
        for (LocalDate day = begin.toLocalDate(); ; day = day.plusDays(1)) {
            if (!isWorkingDay(day)) {
                continue;
            }
            for (WorkingHours.Span span : hours.spans()) {
                Instant open = day.atTime(span.from()).atZone(zone).toInstant();
                Instant close = day.atTime(span.to()).atZone(zone).toInstant();
                Instant start = open.isBefore(from) ? from : open;
                Duration usable = Duration.between(start, close);
                if (usable.compareTo(left) >= 0) {
                    return new End(start.plus(left), unpublished(begin.toLocalDate(), day));
                }
                left = usable.isNegative() ? left : left.minus(usable);
            }
        }
    }

    private boolean unpublished(LocalDate first, LocalDate last) {
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            if (!publishedYears.contains(year)) {
                return true;
            }
        }
        return false;
    }
}
