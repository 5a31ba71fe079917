package org.gridcase.deadline.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.deadline.service.RequestDecisions;
import org.springframework.stereotype.Component;

/** The pause is over: the clock of the step runs again. */
@Component
class ResumeClock implements JavaDelegate {

    private final RequestDecisions decisions;

    ResumeClock(RequestDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.resume(RequestKey.of(execution));
    }
}
