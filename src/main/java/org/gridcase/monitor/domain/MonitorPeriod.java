package org.gridcase.monitor.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Whole days that figures are about.
 *
 * @param from the first day
 * @param to the day after the last one
 */
public record MonitorPeriod(LocalDate from, LocalDate to) {

    /** Beyond that nothing is compared, and nothing is quick. */
    public static final int MOST_YEARS = 3;

    /** @throws IllegalArgumentException when it is empty or longer than {@value #MOST_YEARS} years */
    public MonitorPeriod {
        if (!from.isBefore(to) || from.plusYears(MOST_YEARS).isBefore(to)) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }

    /** As many days as given, today the last of them. */
    public static MonitorPeriod lastDays(int days, LocalDate today) {
        return new MonitorPeriod(today.minusDays(days - 1L), today.plusDays(1));
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    public LocalDate lastDay() {
        return to.minusDays(1);
    }

    /** As many days, directly before this period. */
    public MonitorPeriod before() {
        return new MonitorPeriod(from.minusDays(days()), from);
    }

    public Instant begins(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first instant that is no longer in it. */
    public Instant ends(ZoneId zone) {
        return to.atStartOfDay(zone).toInstant();
    }
}
