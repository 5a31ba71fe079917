package org.gridcase.deadline.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gridcase.calendar.ClockLedger.Segment;
import org.gridcase.calendar.DeadlineRule;
import org.gridcase.calendar.domain.Gap;
import org.gridcase.calendar.domain.Period;
import org.gridcase.calendar.domain.WorkingCalendar;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.ClockPeriods;
import org.gridcase.deadline.persistence.PeriodRecord;
import org.gridcase.deadline.persistence.PeriodRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows from which facts the instants of a case's periods follow. It works nothing out that the deadlines do not use. */
@Component
class ClockExplanation implements ClockPeriods {

    private final PeriodRows rows;
    private final PeriodClock periodClock;
    private final ClockSentences sentences;
    private final Clock clock;

    ClockExplanation(PeriodRows rows, PeriodClock periodClock, ClockSentences sentences, Clock clock) {
        this.rows = rows;
        this.periodClock = periodClock;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Explained> of(CaseNumber number) {
        List<Explained> all = new ArrayList<>();
        for (PeriodRecord period : rows.of(number)) {
            all.add(explain(all.size() + 1, period, clock.instant()));
        }
        return all;
    }

    private Explained explain(int number, PeriodRecord period, Instant now) {
        DeadlineRule rule = period.rule();
        Instant until = period.endedAt() == null ? now : period.endedAt();
        List<LedgerRow> ledger = ledger(period, until);
        List<Skipped> skipped = skipped(period);
        long used = ledger.stream()
                .filter(row -> !row.paused())
                .mapToLong(LedgerRow::countedMinutes)
                .sum();
        Long left = period.endedAt() == null ? left(period, now) : null;
        return new Explained(
                number,
                period.step().process(),
                period.step().step(),
                sentences.step(period),
                period.step().urgency(),
                period.stage(),
                state(period),
                used(rule),
                rule.calendar(),
                period.calendarRevision(),
                period.timing().provisional(),
                period.began(),
                period.endedAt(),
                rule.acceptWithin() == null ? null : period.timing().acceptBy(),
                period.acceptedAt(),
                rule.warnAfter() == null ? null : period.timing().warnAt(),
                period.warnedAt(),
                rule.lastWarningAfter() == null ? null : period.timing().lastWarnAt(),
                period.lastWarnedAt(),
                period.timing().dueAt(),
                period.missedAt(),
                period.supervision(),
                text(period.extendedBy()),
                period.pausesGranted(),
                period.extensionsGranted(),
                workingTime(rule) ? "workingTime" : "roundTheClock",
                used,
                left,
                skipped,
                ledger,
                sentences.explain(period, dayLength(period), used, left, skipped, ledger));
    }

    private String state(PeriodRecord period) {
        if (period.endedAt() != null) {
            return "ended";
        }
        return periodClock.paused(period) ? "paused" : period.missedAt() != null ? "over" : "running";
    }

    private static RuleUsed used(DeadlineRule rule) {
        return new RuleUsed(
                rule.version(),
                rule.basis(),
                text(rule.acceptWithin()),
                text(rule.handleWithin()),
                text(rule.warnAfter()),
                text(rule.lastWarningAfter()),
                rule.atEnd().toString(),
                rule.pauses().times(),
                text(rule.pauses().atMost()),
                rule.extensions().times(),
                text(rule.extensions().atMost()));
    }

    /** Each row counts for itself; what it counts does not depend on the others, since they tile. */
    private List<LedgerRow> ledger(PeriodRecord period, Instant until) {
        return periodClock.segments(period).stream()
                .map(segment -> new LedgerRow(
                        segment.number(),
                        segment.paused(),
                        segment.reason(),
                        segment.from(),
                        segment.to(),
                        counted(period, segment, until).toMinutes()))
                .toList();
    }

    private Duration counted(PeriodRecord period, Segment segment, Instant until) {
        Instant from = later(segment.from(), period.began());
        Instant to = segment.to() == null || segment.to().isAfter(until) ? until : segment.to();
        return counted(period, from, later(from, to), List.of());
    }

    private long left(PeriodRecord period, Instant now) {
        Instant due = period.timing().dueAt();
        return due.isAfter(now)
                ? counted(period, now, due, periodClock.gaps(period, now)).toMinutes()
                : 0;
    }

    private Duration counted(PeriodRecord period, Instant from, Instant to, List<Gap> gaps) {
        return periodClock
                .calendar(period)
                .counted(period.began(), from, to, period.rule().handleWithin().unit(), gaps);
    }

    /** Of a period in calendar days, only the days of rest at its end, for which it gave way. */
    private List<Skipped> skipped(PeriodRecord period) {
        WorkingCalendar calendar = periodClock.calendar(period);
        LocalDate first = period.began().atZone(calendar.zone()).toLocalDate().plusDays(1);
        LocalDate last = period.timing().dueAt().atZone(calendar.zone()).toLocalDate();
        Period.Unit unit = period.rule().handleWithin().unit();
        if (unit == Period.Unit.DAYS) {
            LocalDate end = last;
            while (end.isAfter(first) && !calendar.isWorkingDay(end.minusDays(1))) {
                end = end.minusDays(1);
            }
            first = end;
        } else if (!workingTime(period.rule())) {
            return List.of();
        }
        return first.isAfter(last)
                ? List.of()
                : calendar.skipped(first, last).stream()
                        .map(day -> new Skipped(day.day(), day.weekend() ? "weekend" : "holiday", day.name()))
                        .toList();
    }

    /** What is called a day when minutes are put into words. */
    private Duration dayLength(PeriodRecord period) {
        return workingTime(period.rule()) ? periodClock.calendar(period).hours().length() : Duration.ofDays(1);
    }

    private static boolean workingTime(DeadlineRule rule) {
        Period.Unit unit = rule.handleWithin().unit();
        return unit == Period.Unit.WORKING_DAYS || unit == Period.Unit.WORKING_HOURS;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static String text(Period period) {
        return period == null ? null : period.toString();
    }
}
