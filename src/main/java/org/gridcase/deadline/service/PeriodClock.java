package org.gridcase.deadline.service;

import java.time.Instant;
import java.util.List;
import org.gridcase.calendar.ClockLedger;
import org.gridcase.calendar.ClockLedger.Segment;
import org.gridcase.calendar.WorkingCalendars;
import org.gridcase.calendar.domain.Gap;
import org.gridcase.calendar.domain.WorkingCalendar;
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

    PeriodClock(ClockLedger ledger, WorkingCalendars calendars, RequestRows requests) {
        this.ledger = ledger;
        this.requests = requests;
        this.calendars = calendars;
    }

    /** The instants as the ledger and the calendar have them now. */
    Timing timing(PeriodRecord period, Instant now) {
        return Timing.of(period.rule(), calendar(period), period.began(), period.extendedBy(), gaps(period, now));
    }

    WorkingCalendar calendar(PeriodRecord period) {
        return calendars.get(period.rule().calendar());
    }

    /** What does not count. */
    List<Gap> gaps(PeriodRecord period, Instant now) {
        return segments(period).stream()
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
        return ledger.segments(period.caseNumber().value()).stream()
                .filter(segment -> segment.to() == null || segment.to().isAfter(period.began()))
                .filter(segment -> period.endedAt() == null || segment.from().isBefore(period.endedAt()))
                .toList();
    }

    boolean paused(PeriodRecord period) {
        return segments(period).stream().anyMatch(segment -> segment.to() == null && segment.paused());
    }

    /**
     * A timer that was set before a calendar was corrected, before an outage was written down or while a pause was being
     * granted may fire too early. It is tried again, and by then it has been moved.
     */
    void requireOver(PeriodRecord period, Instant now) {
        requireRunning(period);
        if (period.stale()) {
            Instant escalateAt = period.owed(timing(period, now)).escalateAt();
            if (escalateAt.isAfter(now)) {
                throw new TryAgain("the period of " + period.caseNumber() + " ends only at " + escalateAt);
            }
        }
    }

    /** A pause that lapses is about to move it. */
    void requireRunning(PeriodRecord period) {
        if (paused(period)) {
            throw new TryAgain("the clock of " + period.caseNumber() + " is paused");
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
