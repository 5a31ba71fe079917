package org.gridcase.deadline.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gridcase.calendar.domain.WorkingCalendar;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.deadline.domain.Timing;
import org.gridcase.deadline.persistence.PeriodRecord;
import org.gridcase.deadline.persistence.PeriodRows;
import org.gridcase.deadline.process.OwedTimers;
import org.springframework.stereotype.Component;

/**
 * Works out the instants of an open period anew, from its rule and what the calendar and the clock ledger say now, and
 * writes them wherever somebody relies on them: the period, the case, the engine's timers and tasks. The caller holds the
 * case.
 */
@Component
class PeriodRetiming {

    private final PeriodClock periodClock;
    private final PeriodRows rows;
    private final CaseFiles cases;
    private final OwedTimers timers;
    private final Clock clock;

    PeriodRetiming(PeriodClock periodClock, PeriodRows rows, CaseFiles cases, OwedTimers timers, Clock clock) {
        this.periodClock = periodClock;
        this.rows = rows;
        this.cases = cases;
        this.timers = timers;
        this.clock = clock;
    }

    /** Leaves it to the caller to say why. The period as given still has the old instants. */
    Timing retime(PeriodRecord period) {
        Timing before = period.timing();
        WorkingCalendar calendar = periodClock.calendar(period);
        Timing after = periodClock.timing(period, calendar, clock.instant().truncatedTo(ChronoUnit.MICROS));
        rows.retimed(period.id(), after, calendar.revision());
        if (!period.owed(after).equals(period.owed())) {
            // A whistle shows until when an answer is owed, until somebody answers.
            Instant shown = cases.facts(period.caseNumber()).dueAt();
            boolean untilAccepted =
                    before.acceptBy().equals(shown) && !before.dueAt().equals(shown);
            cases.dueBy(period.caseNumber(), untilAccepted ? after.acceptBy() : after.dueAt());
            timers.moved(period.caseNumber(), period.owed(after));
        }
        return after;
    }
}
