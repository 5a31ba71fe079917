package org.gridcase.dispute.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.dispute.domain.Outcome;
import org.gridcase.dispute.service.Settlements;
import org.springframework.stereotype.Component;

/** Closes the case; the engine forgets it, the case file does not. */
@Component
class CloseDispute implements JavaDelegate {

    private final Settlements settlements;

    CloseDispute(Settlements settlements) {
        this.settlements = settlements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (Boolean.TRUE.equals(execution.getVariable(DisputeProcess.Variables.KEPT))) {
            settlements.closedKept(CaseKey.of(execution));
        } else {
            settlements.closedWithout(
                    CaseKey.of(execution),
                    Outcome.find((String) execution.getVariable(RoutingVariables.OUTCOME))
                            .orElseThrow());
        }
    }
}
