package org.gridcase.dispute.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.dispute.service.Settlements;
import org.springframework.stereotype.Component;

/** The settling level owes the visit. */
@Component
class OpenFollowUp implements JavaDelegate {

    private final Settlements settlements;

    OpenFollowUp(Settlements settlements) {
        this.settlements = settlements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseKey.write(execution, settlements.openFollowUp(CaseKey.of(execution)));
    }
}
