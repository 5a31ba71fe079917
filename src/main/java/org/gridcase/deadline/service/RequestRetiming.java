package org.gridcase.deadline.service;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gridcase.calendar.ClockLedger;
import org.gridcase.calendar.ClockLedger.Segment;
import org.gridcase.calendar.WorkingCalendars;
import org.gridcase.calendar.domain.Gap;
import org.gridcase.deadline.domain.RequestRules;
import org.gridcase.deadline.domain.RequestState;
import org.gridcase.deadline.persistence.PeriodRecord;
import org.gridcase.deadline.persistence.RequestRecord;
import org.gridcase.deadline.persistence.RequestRows;
import org.gridcase.deadline.process.DeadlineRequestWorkflow;
import org.springframework.stereotype.Component;

/** Works out anew until when a request must be decided, and how long a pause may last. With the case locked. */
@Component
class RequestRetiming {

    private final RequestRows rows;
    private final DecisionTime decisionTime;
    private final WorkingCalendars calendars;
    private final ClockLedger ledger;
    private final DeadlineRequestWorkflow workflow;

    RequestRetiming(
            RequestRows rows,
            DecisionTime decisionTime,
            WorkingCalendars calendars,
            ClockLedger ledger,
            DeadlineRequestWorkflow workflow) {
        this.rows = rows;
        this.decisionTime = decisionTime;
        this.calendars = calendars;
        this.ledger = ledger;
        this.workflow = workflow;
    }

    /** @return whether an instant moved */
    boolean retime(RequestRecord request, PeriodRecord period) {
        boolean paused = request.state() == RequestState.PAUSED;
        Instant decideBy = paused ? request.decideBy() : decideBy(request, period);
        Instant pauseUntil = paused ? pauseUntil(request, period) : request.pauseUntil();
        if (decideBy.equals(request.decideBy()) && Objects.equals(pauseUntil, request.pauseUntil())) {
            return false;
        }
        rows.retimed(request.id(), decideBy, pauseUntil);
        workflow.redated(request.caseNumber(), request.id(), decideBy, pauseUntil);
        return true;
    }

    /** While a request waits, the clock stands still in an outage only. */
    private Instant decideBy(RequestRecord request, PeriodRecord period) {
        List<Gap> outages = ledger.segments(request.caseNumber().value()).stream()
                .filter(segment -> segment.paused() && segment.to() != null)
                .filter(segment -> segment.to().isAfter(request.decideFrom()))
                .map(RequestRetiming::gap)
                .toList();
        return decisionTime.until(period, request.decideFrom(), outages);
    }

    private static Gap gap(Segment segment) {
        return new Gap(segment.from(), segment.to());
    }

    private Instant pauseUntil(RequestRecord request, PeriodRecord period) {
        return RequestRules.pauseUntil(
                request.asked(),
                period.rule().pauses(),
                calendars.get(period.rule().calendar()),
                request.decidedAt());
    }
}
