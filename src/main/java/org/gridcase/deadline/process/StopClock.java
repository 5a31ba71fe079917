package org.gridcase.deadline.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.deadline.service.RequestDecisions;
import org.springframework.stereotype.Component;

/** A pause is granted: the clock of the step stands still. */
@Component
class StopClock implements JavaDelegate {

    private final RequestDecisions decisions;

    StopClock(RequestDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant until = decisions.pause(RequestKey.of(execution));
        execution.setVariable(DeadlineRequestProcess.Variables.PAUSE_UNTIL, Date.from(until));
    }
}
