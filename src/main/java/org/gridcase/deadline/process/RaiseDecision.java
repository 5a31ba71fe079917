package org.gridcase.deadline.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.deadline.service.RequestDecisions;
import org.springframework.stereotype.Component;

/** Nobody decided in time: the next level above does. */
@Component
class RaiseDecision implements JavaDelegate {

    private final RequestDecisions decisions;

    RaiseDecision(RequestDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RequestKey.write(execution, decisions.raise(RequestKey.of(execution)));
    }
}
