package org.gridcase.dispute.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.dispute.service.Settlements;
import org.springframework.stereotype.Component;

/** The visit was missed: the level above owes it. */
@Component
class RaiseFollowUp implements JavaDelegate {

    private final Settlements settlements;

    RaiseFollowUp(Settlements settlements) {
        this.settlements = settlements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseKey.write(execution, settlements.raiseFollowUp(CaseKey.of(execution), CaseKey.stage(execution)));
    }
}
