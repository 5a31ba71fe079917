package org.gridcase.dispute.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.dispute.service.Settlements;
import org.gridcase.dispute.service.StageOpening;
import org.springframework.stereotype.Component;

/** The level that settled the matter owes the agreement. */
@Component
class OpenSigning implements JavaDelegate {

    private final Settlements settlements;

    OpenSigning(Settlements settlements) {
        this.settlements = settlements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StageOpening opening = settlements.openSigning(CaseKey.of(execution));
        CaseKey.write(execution, opening);
        execution.setVariable(
                DisputeProcess.Variables.REOPEN_AT,
                settlements.settledStage(CaseKey.of(execution)).code());
        execution.setVariable(DisputeProcess.Variables.KEPT, false);
    }
}
