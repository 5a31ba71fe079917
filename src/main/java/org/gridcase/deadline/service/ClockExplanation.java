package org.gridcase.deadline.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gridcase.calendar.ClockLedger.Segment;
import org.gridcase.calendar.DeadlineRule;
import org.gridcase.calendar.WorkingCalendars;
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
    private final WorkingCalendars calendars;
    private final ClockSentences sentences;
    private final Clock clock;

    ClockExplanation(
            PeriodRows rows,
            PeriodClock periodClock,
            WorkingCalendars calendars,
            ClockSentences sentences,
            Clock clock) {
        this.rows = rows;
        this.periodClock = periodClock;
        this.calendars = calendars;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Explained> of(CaseNumber number) {
        Instant now = clock.instant();
        List<Segment> segments = periodClock.segments(number);
        List<Explained> all = new ArrayList<>();
        for (PeriodRecord period : rows.of(number)) {
            List<Segment> within = periodClock.within(period, segments);
            all.add(explain(all.size() + 1, new Read(period, calendarOf(period), within, now)));
        }
        return all;
    }

    /** As it was when the instants were worked out; a later correction does not change what was owed. */
    private WorkingCalendar calendarOf(PeriodRecord period) {
        return calendars.get(period.rule().calendar(), period.calendarRevision());
    }

    private Explained explain(int number, Read read) {
        PeriodRecord period = read.period();
        DeadlineRule rule = period.rule();
        List<LedgerRow> ledger = read.segments().stream().map(read::row).toList();
        List<Skipped> skipped = skipped(read);
        long used = read.used().toMinutes();
        Long left = period.endedAt() == null ? read.left(periodClock).toMinutes() : null;
        return new Explained(
                number,
                period.step().process(),
                period.step().step(),
                sentences.step(period),
                period.step().urgency(),
                period.stage(),
                state(read),
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
                sentences.explain(period, dayLength(read), used, left, skipped, ledger));
    }

    private static String state(Read read) {
        if (read.period().endedAt() != null) {
            return "ended";
        }
        return read.paused() ? "paused" : read.period().missedAt() != null ? "over" : "running";
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

    /** Of a period in calendar days, only the days of rest at its end, for which it gave way. */
    private static List<Skipped> skipped(Read read) {
        PeriodRecord period = read.period();
        WorkingCalendar calendar = read.calendar();
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
    private static Duration dayLength(Read read) {
        return workingTime(read.period().rule()) ? read.calendar().hours().length() : Duration.ofDays(1);
    }

    private static boolean workingTime(DeadlineRule rule) {
        Period.Unit unit = rule.handleWithin().unit();
        return unit == Period.Unit.WORKING_DAYS || unit == Period.Unit.WORKING_HOURS;
    }

    private static String text(Period period) {
        return period == null ? null : period.toString();
    }

    /**
     * A period with all that its explanation reads.
     *
     * @param segments of the ledger, as far as they lie in the period
     */
    private record Read(PeriodRecord period, WorkingCalendar calendar, List<Segment> segments, Instant now) {

        /** Each row counts for itself; what it counts does not depend on the others, since they tile. */
        LedgerRow row(Segment segment) {
            return new LedgerRow(
                    segment.number(),
                    segment.paused(),
                    segment.reason(),
                    segment.from(),
                    segment.to(),
                    counted(segment).toMinutes());
        }

        /** To the second, before it is shown in minutes. */
        Duration used() {
            return segments.stream()
                    .filter(segment -> !segment.paused())
                    .map(this::counted)
                    .reduce(Duration.ZERO, Duration::plus);
        }

        Duration left(PeriodClock clock) {
            Instant due = period.timing().dueAt();
            return due.isAfter(now) ? counted(now, due, clock.gaps(period, segments, now)) : Duration.ZERO;
        }

        boolean paused() {
            return segments.stream().anyMatch(segment -> segment.to() == null && segment.paused());
        }

        private Duration counted(Segment segment) {
            Instant until = period.endedAt() == null ? now : period.endedAt();
            Instant from = segment.from().isBefore(period.began()) ? period.began() : segment.from();
            Instant to = segment.to() == null || segment.to().isAfter(until) ? until : segment.to();
            return from.isBefore(to) ? counted(from, to, List.of()) : Duration.ZERO;
        }

        private Duration counted(Instant from, Instant to, List<Gap> gaps) {
            return calendar.counted(
                    period.began(), from, to, period.rule().handleWithin().unit(), gaps);
        }
    }
}
