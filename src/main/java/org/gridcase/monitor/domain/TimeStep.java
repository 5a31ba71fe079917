package org.gridcase.monitor.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The steps in which a period is drawn: as many as a person can tell apart. */
public enum TimeStep {
    DAY(35) {
        @Override
        public LocalDate first(LocalDate day) {
            return day;
        }

        @Override
        LocalDate next(LocalDate first) {
            return first.plusDays(1);
        }
    },
    WEEK(190) {
        @Override
        public LocalDate first(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        LocalDate next(LocalDate first) {
            return first.plusWeeks(1);
        }
    },
    MONTH(Long.MAX_VALUE) {
        @Override
        public LocalDate first(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        LocalDate next(LocalDate first) {
            return first.plusMonths(1);
        }
    };

    private final long mostDays;

    TimeStep(long mostDays) {
        this.mostDays = mostDays;
    }

    public static TimeStep of(MonitorPeriod period) {
        return Stream.of(values())
                .filter(step -> period.days() <= step.mostDays)
                .findFirst()
                .orElseThrow();
    }

    /** The first day of the step in which the day lies. */
    public abstract LocalDate first(LocalDate day);

    abstract LocalDate next(LocalDate first);

    /** As PostgreSQL truncates to it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first days of all steps of the period; the first of them may lie before it. */
    public List<LocalDate> steps(MonitorPeriod period) {
        return Stream.iterate(first(period.from()), first -> first.isBefore(period.to()), this::next)
                .toList();
    }
}
