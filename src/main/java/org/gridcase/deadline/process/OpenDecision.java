package org.gridcase.deadline.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.deadline.service.RequestDecisions;
import org.springframework.stereotype.Component;

/** Finds who decides the request, and until when. */
@Component
class OpenDecision implements JavaDelegate {

    private final RequestDecisions decisions;

    OpenDecision(RequestDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RequestKey.write(execution, decisions.open(RequestKey.of(execution)));
    }
}
