package org.gridcase.call.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.call.domain.CallStep;
import org.gridcase.call.service.CallClaims;
import org.gridcase.call.service.CallTurns;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.process.CaseTaskDisplay;
import org.springframework.stereotype.Component;

/** A task of a call or a part is there to be taken up; who has claimed the call goes on with it while in post. */
@Component
class CallTaskOpened implements TaskListener {

    private static final int URGENT_PRIORITY = 100;

    private final CaseTaskDisplay display;
    private final CallTurns turns;
    private final CallClaims claims;

    CallTaskOpened(CaseTaskDisplay display, CallTurns turns, CallClaims claims) {
        this.display = display;
        this.turns = turns;
        this.claims = claims;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseNumber number = CallKey.of(task);
        display.opened(task, turns.unitName(number, CallKey.step(task)));
        if (turns.urgent(number)) {
            task.setPriority(URGENT_PRIORITY);
        }
        if (CallKey.step(task) == CallStep.HANDLE) {
            claims.goesOn(number).ifPresent(task::setAssignee);
        }
    }
}
