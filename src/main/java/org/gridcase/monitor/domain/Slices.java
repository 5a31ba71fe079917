package org.gridcase.monitor.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** The parts of a period for a line over time: calendar weeks, or months when it is long. The first and last may be cut. */
public final class Slices {

    /** A quarter of a year is still shown by weeks. */
    static final int WEEKS_UP_TO_DAYS = 92;

    private Slices() {}

    public static List<MonitorPeriod> of(MonitorPeriod period) {
        boolean weeks = period.days() <= WEEKS_UP_TO_DAYS;
        List<MonitorPeriod> slices = new ArrayList<>();
        LocalDate from = period.from();
        while (from.isBefore(period.to())) {
            LocalDate next = from.with(
                    weeks ? TemporalAdjusters.next(DayOfWeek.MONDAY) : TemporalAdjusters.firstDayOfNextMonth());
            LocalDate to = next.isBefore(period.to()) ? next : period.to();
            slices.add(new MonitorPeriod(from, to));
            from = to;
        }
        return slices;
    }
}
