package org.gridcase.monitor.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The days that figures are counted over: a period in its slices, and as many days before it. Nothing that is still to come
 * counts, as a window that will not be over before tonight.
 */
public record CountedDays(MonitorPeriod period, Instant now, ZoneId zone) {

    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** The first day of the period before. */
    public LocalDate before() {
        return period.before().from();
    }

    public LocalDate from() {
        return period.from();
    }

    /** The day after the last one that has come. */
    public LocalDate to() {
        LocalDate tomorrow = today().plusDays(1);
        return tomorrow.isBefore(period.to()) ? tomorrow : period.to();
    }

    public Instant begins(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The end of the period, or now where it is not over. */
    public Instant ends() {
        Instant end = begins(period.to());
        return end.isBefore(now) ? end : now;
    }

    /** The first days of the slices, the period's first. */
    public List<LocalDate> slices() {
        return Slices.of(period).stream().map(MonitorPeriod::from).toList();
    }
}
