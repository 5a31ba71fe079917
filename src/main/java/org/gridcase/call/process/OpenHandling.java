package org.gridcase.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.call.service.CallTurns;
import org.gridcase.call.service.CallWork;
import org.gridcase.casefile.CaseNumber;
import org.springframework.stereotype.Component;

/** A unit has the call: its partners get their parts, and its own time begins. */
@Component
class OpenHandling implements JavaDelegate {

    private final CallWork work;
    private final CallTurns turns;
    private final CallWorkflow workflow;

    OpenHandling(CallWork work, CallTurns turns, CallWorkflow workflow) {
        this.work = work;
        this.turns = turns;
        this.workflow = workflow;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CallKey.of(execution);
        work.openParts(number).forEach(workflow::partOpened);
        CallKey.write(execution, turns.open(number, CallKey.step(execution)));
    }
}
