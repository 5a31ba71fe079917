package org.gridcase.monitor.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.shared.Refusal;

/** What and when, as it stands in an address. All of it may be left out: one's whole territory, the last thirty days. */
record MonitorQuery(
        @Parameter(description = "Code of a place in one's territory; left out: all of it", example = "990100001")
        String place,

        @Parameter(
                description = "`30d`, `month`, `quarter` or `year` up to today; not beside `from` and `to`",
                example = "30d")
        String period,

        @Parameter(description = "First day", example = "2026-10-01")
        String from,

        @Parameter(description = "Last day, today unless given", example = "2026-10-31")
        String to) {

    static final String LAST_30_DAYS = "30d";

    private static final int THIRTY = 30;

    /** @throws Refusal (400) when it is no period, or one that is too long */
    MonitorPeriod period(LocalDate today) {
        if (from == null || from.isBlank()) {
            if (to != null && !to.isBlank()) {
                throw Refusal.invalid("from", "monitor.period.noBegin", to);
            }
            return named(period == null || period.isBlank() ? LAST_30_DAYS : period, today);
        }
        LocalDate first = day("from", from);
        LocalDate last = to == null || to.isBlank() ? today : day("to", to);
        if (last.isBefore(first)) {
            throw Refusal.invalid("to", "monitor.period.backwards", from, to);
        }
        if (first.plusYears(MonitorPeriod.MOST_YEARS).isBefore(last.plusDays(1))) {
            throw Refusal.invalid("from", "monitor.period.tooLong", MonitorPeriod.MOST_YEARS);
        }
        return new MonitorPeriod(first, last.plusDays(1));
    }

    private static MonitorPeriod named(String period, LocalDate today) {
        LocalDate tomorrow = today.plusDays(1);
        return switch (period) {
            case LAST_30_DAYS -> MonitorPeriod.lastDays(THIRTY, today);
            case "month" -> new MonitorPeriod(today.withDayOfMonth(1), tomorrow);
            case "quarter" -> new MonitorPeriod(today.with(IsoFields.DAY_OF_QUARTER, 1), tomorrow);
            case "year" -> new MonitorPeriod(today.withDayOfYear(1), tomorrow);
            default -> throw Refusal.invalid("period", "monitor.period.unknown", period);
        };
    }

    private static LocalDate day(String field, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 2000 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeException notADay) {
            // Told below, as a year that is none.
        }
        throw Refusal.invalid(field, "monitor.period.day", text);
    }
}
