package org.gridcase.deadline.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gridcase.calendar.AtEnd;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.calendar.DeadlineRule;
import org.gridcase.calendar.DeadlineRules;
import org.gridcase.calendar.WorkingCalendars;
import org.gridcase.calendar.domain.WorkingCalendar;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.Owed;
import org.gridcase.deadline.PeriodEnded;
import org.gridcase.deadline.PeriodWorkedOn;
import org.gridcase.deadline.Periods;
import org.gridcase.deadline.domain.Timing;
import org.gridcase.deadline.persistence.PeriodRecord;
import org.gridcase.deadline.persistence.PeriodRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class PeriodService implements Periods {

    private final DeadlineRules rules;
    private final WorkingCalendars calendars;
    private final PeriodRows rows;
    private final PeriodClock periodClock;
    private final PeriodRecords records;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeriodService(
            DeadlineRules rules,
            WorkingCalendars calendars,
            PeriodRows rows,
            PeriodClock periodClock,
            PeriodRecords records,
            CaseFiles cases,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rules = rules;
        this.calendars = calendars;
        this.rows = rows;
        this.periodClock = periodClock;
        this.records = records;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Owed open(CaseNumber number, Step step, Holder holder, String reason) {
        Instant now = now();
        DeadlineRule rule = rules.rule(step.process(), step.step(), step.urgency(), now);
        WorkingCalendar calendar = calendars.get(rule.calendar());
        Timing timing = Timing.of(rule, calendar, now, null, java.util.List.of());
        rows.lockOpen(number).ifPresent(before -> end(before, now, reason));
        cases.heldBy(number, holder, timing.dueAt(), rule.calendar(), reason);
        long id = rows.insert(number, step, holder.stage(), rule, calendar.revision(), now, timing);
        return new Owed(
                id,
                timing.acceptBy(),
                timing.warnAt(),
                timing.lastWarnAt(),
                timing.dueAt(),
                rule.acceptWithin() == null);
    }

    @Override
    public Optional<Owed> running(CaseNumber number, Step step, String stage) {
        return rows.lockOpen(number)
                .filter(period ->
                        period.step().equals(step) && period.stage().equals(stage) && period.missedAt() == null)
                .map(PeriodRecord::owed);
    }

    @Override
    public void workedOn(CaseNumber number) {
        rows.lockOpen(number).ifPresent(period -> events.publishEvent(new PeriodWorkedOn(number, period.id())));
    }

    @Override
    public Owed taken(CaseNumber number, String username, String reason) {
        PeriodRecord period = require(number);
        cases.takenUp(number, username, reason);
        Instant now = now();
        boolean inTime = now.isBefore(period.timing().acceptBy());
        if (username != null && period.acceptedAt() == null) {
            rows.accepted(period.id(), now);
        }
        if (username == null && inTime) {
            rows.accepted(period.id(), null);
        }
        if (username == null && !inTime) {
            records.givenBack(period);
        }
        boolean accepted =
                username != null || period.rule().acceptWithin() == null || !inTime && period.acceptedAt() != null;
        Timing timing = period.timing();
        return new Owed(period.id(), timing.acceptBy(), timing.warnAt(), timing.lastWarnAt(), timing.dueAt(), accepted);
    }

    @Override
    public End over(CaseNumber number) {
        PeriodRecord period = require(number);
        AtEnd atEnd = period.rule().atEnd();
        if (period.missedAt() == null) {
            Instant now = now();
            periodClock.requireOver(period, now);
            warnIfNotYet(period, Warning.YELLOW, now);
            warnIfNotYet(period, Warning.RED, now);
            rows.missed(period.id(), now);
            records.over(period);
        }
        return new End(atEnd.route() == AtEnd.Route.CLIMB, atEnd.route() == AtEnd.Route.SUPERVISE);
    }

    @Override
    public void warn(CaseNumber number, long id, Warning warning) {
        rows.lockOpen(number)
                .filter(period -> period.id() == id && period.missedAt() == null)
                .ifPresent(period -> {
                    periodClock.requireRunning(period);
                    Instant now = now();
                    if (warning == Warning.RED) {
                        warnIfNotYet(period, Warning.YELLOW, now);
                    }
                    warnIfNotYet(period, warning, now);
                });
    }

    private void warnIfNotYet(PeriodRecord period, Warning warning, Instant now) {
        boolean asked = warning == Warning.YELLOW
                ? period.rule().warnAfter() != null
                : period.rule().lastWarningAfter() != null;
        if (asked && rows.warned(period.id(), warning, now)) {
            records.warned(period, warning);
        }
    }

    @Override
    public void close(CaseNumber number, String reason) {
        rows.lockOpen(number).ifPresent(period -> end(period, now(), reason));
    }

    private void end(PeriodRecord period, Instant at, String reason) {
        rows.end(period.id(), at, reason);
        events.publishEvent(new PeriodEnded(period.caseNumber(), period.id()));
    }

    private PeriodRecord require(CaseNumber number) {
        return rows.lockOpen(number).orElseThrow(() -> new IllegalStateException("nothing is owed in " + number));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
