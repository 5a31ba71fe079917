package org.gridcase.deadline.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Post;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class PeriodService implements Periods {

    /** What a period can be written with. */
    private static final int FARTHEST_DAYS = 3_650;

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
    public Owed open(CaseNumber number, Step step, Holder holder, List<Post> posts, String reason) {
        return open(number, step, holder, posts, reason, UnaryOperator.identity());
    }

    @Override
    public Owed openUntil(CaseNumber number, Step step, Holder holder, List<Post> posts, String reason, LocalDate day) {
        return open(number, step, holder, posts, reason, rule -> rule.withinDays(daysUntil(day)));
    }

    @Override
    @Transactional(readOnly = true)
    public LocalDate lastDay(Step step) {
        Instant now = now();
        DeadlineRule rule = rules.rule(step.process(), step.step(), step.urgency(), now);
        return LocalDate.ofInstant(
                calendars
                        .get(rule.calendar())
                        .end(now, rule.handleWithin(), List.of())
                        .at(),
                clock.getZone());
    }

    private int daysUntil(LocalDate day) {
        long days = ChronoUnit.DAYS.between(LocalDate.now(clock), day);
        if (days < 1 || days > FARTHEST_DAYS) {
            throw Refusal.invalid("dueOn", "deadline.day.range", day.toString());
        }
        return (int) days;
    }

    private Owed open(
            CaseNumber number,
            Step step,
            Holder holder,
            List<Post> posts,
            String reason,
            UnaryOperator<DeadlineRule> adapted) {
        Optional<PeriodRecord> before = rows.lockOpen(number);
        // Not before the case is held: whoever waited for it begins when it is free.
        Instant now = now();
        DeadlineRule rule = adapted.apply(rules.rule(step.process(), step.step(), step.urgency(), now));
        WorkingCalendar calendar = calendars.get(rule.calendar());
        Timing timing = Timing.of(rule, calendar, now, now, null, List.of());
        before.ifPresent(period -> end(period, now, reason));
        cases.heldBy(number, holder, timing.dueAt(), rule.calendar(), reason, now);
        long id = rows.insert(number, step, holder.stage(), posts, rule, calendar.revision(), now, timing);
        boolean accepted = rule.acceptWithin() == null;
        return new Owed(id, timing.acceptBy(), timing.warnAt(), timing.lastWarnAt(), timing.dueAt(), accepted);
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
        PeriodRecord stored = require(number);
        Instant now = now();
        PeriodRecord period = periodClock.current(stored, now);
        cases.takenUp(number, username, reason);
        if (period.rule().acceptWithin() == null) {
            return period.owed();
        }
        return username == null ? givenBack(period, now) : takenUp(period, now);
    }

    @Override
    public Owed abandoned(CaseNumber number, String reason) {
        PeriodRecord period = periodClock.current(require(number), now());
        cases.takenUp(number, null, reason);
        rows.accepted(period.id(), null);
        records.givenBack(period);
        return period.owed(false);
    }

    /** Too late is too late: the timer that takes it away is on its way already. */
    private Owed takenUp(PeriodRecord period, Instant now) {
        boolean inTime = now.isBefore(period.timing().acceptBy());
        if (period.acceptedAt() != null || !inTime) {
            return period.owed();
        }
        rows.accepted(period.id(), now);
        return period.owed(true);
    }

    /** Somebody must take it up again: in the time that is left for that, or in as much time as there was at first. */
    private Owed givenBack(PeriodRecord period, Instant now) {
        if (period.acceptedAt() == null) {
            return period.owed();
        }
        rows.accepted(period.id(), null);
        if (now.isBefore(period.timing().acceptBy())) {
            return period.owed(false);
        }
        Timing timing = periodClock.timingAcceptedFrom(period, now);
        rows.acceptFrom(period.id(), now, timing.acceptBy());
        records.givenBack(period);
        return period.with(timing).owed(false);
    }

    @Override
    public End over(CaseNumber number) {
        PeriodRecord stored = require(number);
        if (stored.missedAt() == null) {
            Instant now = now();
            PeriodRecord period = periodClock.current(stored, now);
            periodClock.requireReached(period, period.owed().escalateAt(), now);
            List<Warning> late = Stream.of(Warning.YELLOW, Warning.RED)
                    .filter(warning -> !period.warnAt(warning).isAfter(now) && goesOut(period, warning, now))
                    .toList();
            rows.missed(period.id(), now);
            records.over(period, late);
        }
        AtEnd.Route route = stored.rule().atEnd().route();
        return new End(route == AtEnd.Route.CLIMB, route == AtEnd.Route.SUPERVISE);
    }

    @Override
    public void warn(CaseNumber number, long id, Warning warning) {
        rows.lockOpen(number)
                .filter(period -> period.id() == id && period.missedAt() == null)
                .ifPresent(stored -> {
                    Instant now = now();
                    PeriodRecord period = periodClock.current(stored, now);
                    periodClock.requireReached(period, period.warnAt(warning), now);
                    if (warning == Warning.RED) {
                        warnIfNotYet(period, Warning.YELLOW, now);
                    }
                    warnIfNotYet(period, warning, now);
                });
    }

    private void warnIfNotYet(PeriodRecord period, Warning warning, Instant now) {
        if (goesOut(period, warning, now)) {
            records.warned(period, warning);
        }
    }

    /** Whether the rule asks for it and it has not been sent; it is noted as sent now. */
    private boolean goesOut(PeriodRecord period, Warning warning, Instant now) {
        boolean asked = warning == Warning.YELLOW
                ? period.rule().warnAfter() != null
                : period.rule().lastWarningAfter() != null;
        return asked && rows.warned(period.id(), warning, now);
    }

    @Override
    public void waits(CaseNumber number, CaseNumber awaited, Holder holder, String reason) {
        Optional<PeriodRecord> before = rows.lockOpen(number);
        Instant now = now();
        before.ifPresent(period -> end(period, now, reason));
        cases.waits(number, awaited, holder, reason, now);
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
