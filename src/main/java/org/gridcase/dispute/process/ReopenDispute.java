package org.gridcase.dispute.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.dispute.domain.Stage;
import org.gridcase.dispute.service.Climb;
import org.gridcase.dispute.service.Settlements;
import org.springframework.stereotype.Component;

/** The agreement did not hold: the case goes on where it was settled, or above when nothing was signed. */
@Component
class ReopenDispute implements JavaDelegate {

    private final Climb climb;
    private final Settlements settlements;

    ReopenDispute(Climb climb, Settlements settlements) {
        this.climb = climb;
        this.settlements = settlements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseKey.of(execution);
        Stage wanted = Stage.of((String) execution.getVariable(DisputeProcess.Variables.REOPEN_AT));
        Stage stage = climb.reachable(number, wanted);
        settlements.reopened(number, stage);
        execution.setVariable(DisputeProcess.Variables.DEPARTMENT_SOLVED, false);
        execution.setVariables(CaseKey.entryAnswers(stage));
    }
}
