package org.gridcase.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.call.service.CallTurns;
import org.springframework.stereotype.Component;

/** A step begins: whose turn it is, and until when. */
@Component
class OpenCallStep implements JavaDelegate {

    private final CallTurns turns;

    OpenCallStep(CallTurns turns) {
        this.turns = turns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CallKey.write(execution, turns.open(CallKey.of(execution), CallKey.step(execution)));
    }
}
