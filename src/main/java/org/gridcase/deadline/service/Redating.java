package org.gridcase.deadline.service;

import java.util.List;
import java.util.function.Predicate;
import org.gridcase.calendar.CalendarChanged;
import org.gridcase.calendar.WorkingCalendars;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.Owed;
import org.gridcase.deadline.persistence.PeriodRecord;
import org.gridcase.deadline.persistence.PeriodRows;
import org.gridcase.deadline.persistence.RequestRecord;
import org.gridcase.deadline.persistence.RequestRows;
import org.gridcase.deadline.persistence.StalePeriods;
import org.gridcase.deadline.persistence.StalePeriods.Stale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the deadlines that a corrected calendar or an outage touches. What must be looked at is marked in the transaction
 * of the change itself; then each case is done in a transaction of its own, on whichever node comes first, and what a dead
 * node left is done by the others. A timer that fires in between does nothing and comes again ({@link
 * PeriodClock#requireOver}).
 */
@Component
class Redating {

    private static final Logger log = LoggerFactory.getLogger(Redating.class);
    private static final int PAGE = 200;

    private final PeriodRows rows;
    private final StalePeriods stale;
    private final PeriodRetiming retiming;
    private final PeriodRecords records;
    private final RequestRows requests;
    private final RequestRetiming requestRetiming;
    private final RequestRecords requestRecords;
    private final WorkingCalendars calendars;
    private final TransactionTemplate transaction;

    Redating(
            PeriodRows rows,
            StalePeriods stale,
            PeriodRetiming retiming,
            PeriodRecords records,
            RequestRows requests,
            RequestRetiming requestRetiming,
            RequestRecords requestRecords,
            WorkingCalendars calendars,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.stale = stale;
        this.retiming = retiming;
        this.records = records;
        this.requests = requests;
        this.requestRetiming = requestRetiming;
        this.requestRecords = requestRecords;
        this.calendars = calendars;
        this.transaction = transaction;
    }

    @EventListener
    void calendarChanged(CalendarChanged event) {
        stale.ofOlderRevision(event.calendar(), event.revision());
    }

    /**
     * Does what is marked.
     *
     * @return how many cases got other instants
     */
    @Scheduled(fixedDelayString = "${gridcase.clock.redating-interval:PT5S}")
    int run() {
        markLateComers();
        requests.ofStalePeriods().forEach(this::redate);
        int moved = 0;
        List<Stale> page = stale.page(0, PAGE);
        while (!page.isEmpty()) {
            for (Stale marked : page) {
                moved += redate(marked) ? 1 : 0;
            }
            page = stale.page(page.get(page.size() - 1).period(), PAGE);
        }
        if (moved > 0) {
            log.info("{} deadlines moved", moved);
        }
        return moved;
    }

    /** What began with the old revision while the new one came in: its transaction did not see the other. */
    private void markLateComers() {
        stale.calendars()
                .forEach(code -> stale.ofOlderRevision(code, calendars.get(code).revision()));
    }

    private boolean redate(Stale marked) {
        return inCase(
                marked.caseNumber(), period -> period.id() == marked.period() && period.stale() && redate(period));
    }

    /** Somebody who works on the case at the same moment goes first; it is still marked at the next turn. */
    private boolean inCase(CaseNumber number, Predicate<PeriodRecord> work) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status ->
                    stale.tryLock(number) && rows.lockOpen(number).filter(work).isPresent()));
        } catch (DataAccessException inUse) {
            log.debug("{} is re-dated later", number, inUse);
            return false;
        } catch (RuntimeException fault) {
            log.error("{} could not be re-dated", number, fault);
            return false;
        }
    }

    /** Before the period itself, whose mark it needs. */
    private void redate(RequestRecord request) {
        inCase(request.caseNumber(), period -> period.id() == request.period() && retime(request.id(), period));
    }

    private boolean retime(long request, PeriodRecord period) {
        RequestRecord before = requests.get(request);
        boolean moved = requestRetiming.retime(before, period);
        if (moved) {
            requestRecords.redated(before, requests.get(request), period);
        }
        return moved;
    }

    private boolean redate(PeriodRecord period) {
        Owed after = period.owed(retiming.retime(period));
        Owed before = period.owed();
        boolean moved = !after.escalateAt().equals(before.escalateAt())
                || !after.dueAt().equals(before.dueAt());
        if (moved) {
            records.redated(period, after);
        }
        return moved;
    }
}
