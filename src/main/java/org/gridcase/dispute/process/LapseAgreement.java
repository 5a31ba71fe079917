package org.gridcase.dispute.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.deadline.Periods.End;
import org.gridcase.dispute.service.Settlements;
import org.springframework.stereotype.Component;

/** Nothing was signed in time: the matter goes up, or the signing goes on under supervision. */
@Component
class LapseAgreement implements JavaDelegate {

    private final Settlements settlements;

    LapseAgreement(Settlements settlements) {
        this.settlements = settlements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        End end = settlements.signingOver(CaseKey.of(execution));
        execution.setVariable(MediationProcess.Variables.SUPERVISED, end.supervised());
        if (!end.supervised()) {
            execution.setVariable(
                    DisputeProcess.Variables.REOPEN_AT,
                    settlements.lapsed(CaseKey.of(execution)).code());
        }
    }
}
