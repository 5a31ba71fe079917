package org.gridcase.deadline.process;

import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.PeriodEnded;
import org.gridcase.deadline.PeriodWorkedOn;
import org.gridcase.deadline.domain.RequestState;
import org.gridcase.deadline.domain.ResumeWhy;
import org.gridcase.deadline.persistence.RequestRows;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to a step ends what was asked or granted about its clock, in the same transaction. */
@Component
class PeriodListener {

    private final RequestRows requests;
    private final DeadlineRequestWorkflow workflow;

    PeriodListener(RequestRows requests, DeadlineRequestWorkflow workflow) {
        this.requests = requests;
        this.workflow = workflow;
    }

    @EventListener
    void periodEnded(PeriodEnded event) {
        requests.open(event.caseNumber())
                .filter(request -> request.period() == event.period())
                .ifPresent(request -> workflow.stepEnded(event.caseNumber(), request.id()));
    }

    @EventListener
    void workedOn(PeriodWorkedOn event) {
        CaseNumber number = event.caseNumber();
        requests.open(number)
                .filter(request -> request.state() == RequestState.PAUSED && request.period() == event.period())
                .ifPresent(request -> {
                    requests.toResume(request.id(), ResumeWhy.WORKED_ON, null, null);
                    workflow.resumed(number, request.id());
                });
    }
}
