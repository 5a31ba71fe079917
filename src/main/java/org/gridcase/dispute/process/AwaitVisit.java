package org.gridcase.dispute.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.process.OwedVariables;
import org.gridcase.dispute.service.Settlements;
import org.springframework.stereotype.Component;

/** A department solved the matter: nothing is signed, the reporter is visited. */
@Component
class AwaitVisit implements JavaDelegate {

    private final Settlements settlements;

    AwaitVisit(Settlements settlements) {
        this.settlements = settlements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseKey.of(execution);
        OwedVariables.write(execution, settlements.awaitVisit(number));
        execution.setVariable(
                DisputeProcess.Variables.REOPEN_AT,
                settlements.settledStage(number).code());
        execution.setVariable(DisputeProcess.Variables.KEPT, false);
    }
}
