package org.gridcase.deadline.service;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gridcase.calendar.ClockLedger;
import org.gridcase.calendar.ClockLedger.Segment;
import org.gridcase.calendar.WorkingCalendars;
import org.gridcase.calendar.domain.Gap;
import org.gridcase.calendar.domain.WorkingCalendar;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.domain.RequestState;
import org.gridcase.deadline.domain.Timing;
import org.gridcase.deadline.persistence.PeriodRecord;
import org.gridcase.deadline.persistence.RequestRows;
import org.gridcase.engine.TryAgain;
import org.springframework.stereotype.Component;

/** Reads the clock ledger for a period: what does not count, and what that means for its instants. */
@Component
class PeriodClock {

    private final ClockLedger ledger;
    private final WorkingCalendars calendars;
    private final RequestRows requests;
    private final ServiceLife life;

    PeriodClock(ClockLedger ledger, WorkingCalendars calendars, RequestRows requests, ServiceLife life) {
        this.ledger = ledger;
        this.requests = requests;
        this.life = life;
        this.calendars = calendars;
    }

    /** The instants as the ledger and this calendar have them now. */
    Timing timing(PeriodRecord period, WorkingCalendar calendar, Instant now) {
        return timing(period, calendar, period.acceptFrom(), now);
    }

    /** The instants when somebody must take it up from now on. */
    Timing timingAcceptedFrom(PeriodRecord period, Instant now) {
        return timing(period, calendar(period), now, now);
    }

    private Timing timing(PeriodRecord period, WorkingCalendar calendar, Instant acceptFrom, Instant now) {
        return Timing.of(period.rule(), calendar, period.began(), acceptFrom, period.extendedBy(), gaps(period, now));
    }

    /** The period with instants on which one may rely: worked out anew when they are stale, without writing them. */
    PeriodRecord current(PeriodRecord period, Instant now) {
        return period.stale() ? period.with(timing(period, calendar(period), now)) : period;
    }

    WorkingCalendar calendar(PeriodRecord period) {
        return calendars.get(period.rule().calendar());
    }

    /** What does not count. */
    List<Gap> gaps(PeriodRecord period, Instant now) {
        return gaps(period, segments(period), now);
    }

    List<Gap> gaps(PeriodRecord period, List<Segment> segments, Instant now) {
        return segments.stream()
                .filter(Segment::paused)
                .map(segment -> new Gap(
                        segment.from(),
                        segment.to() == null ? later(segment.from(), endOfPause(period, now)) : segment.to()))
                .toList();
    }

    /** A running pause is taken for as long as it may last: nothing must look overdue while the clock stands still. */
    private Instant endOfPause(PeriodRecord period, Instant now) {
        return requests.open(period.caseNumber())
                .filter(request -> request.state() == RequestState.PAUSED && request.period() == period.id())
                .map(request -> later(request.pauseUntil(), now))
                .orElse(now);
    }

    /** The segments of the ledger that lie in the period. */
    List<Segment> segments(PeriodRecord period) {
        return within(period, segments(period.caseNumber()));
    }

    List<Segment> segments(CaseNumber number) {
        return ledger.segments(number.value());
    }

    List<Segment> within(PeriodRecord period, List<Segment> ofTheCase) {
        return ofTheCase.stream()
                .filter(segment -> segment.to() == null || segment.to().isAfter(period.began()))
                .filter(segment -> period.endedAt() == null || segment.from().isBefore(period.endedAt()))
                .toList();
    }

    boolean paused(PeriodRecord period) {
        return segments(period).stream().anyMatch(segment -> segment.to() == null && segment.paused());
    }

    /**
     * A node may hold a timer's job already when its instant is moved: a calendar was corrected, a pause or an extension
     * granted, somebody took the work up, an outage has not been written down yet. The job is tried again.
     */
    void requireReached(PeriodRecord period, Instant instant, Instant now) {
        requireRunning(period);
        requireReached(instant, period.caseNumber(), now);
    }

    /** The same for an instant that no pause touches. */
    void requireReached(Instant instant, CaseNumber number, Instant now) {
        life.requireAwake(now);
        // The engine's timers know milliseconds.
        if (instant.truncatedTo(ChronoUnit.MILLIS).isAfter(now)) {
            throw new TryAgain("the timer of " + number + " waits for " + instant);
        }
    }

    /** A pause that lapses is about to move it. */
    private void requireRunning(PeriodRecord period) {
        if (paused(period)) {
            throw new TryAgain("the clock of " + period.caseNumber() + " is paused");
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
