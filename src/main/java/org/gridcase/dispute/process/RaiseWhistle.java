package org.gridcase.dispute.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.dispute.domain.Stage;
import org.gridcase.dispute.service.Whistles;
import org.springframework.stereotype.Component;

/** Nobody answered: the level above is told and called. */
@Component
class RaiseWhistle implements JavaDelegate {

    private final Whistles whistles;

    RaiseWhistle(Whistles whistles) {
        this.whistles = whistles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Stage unanswered = Stage.of((String) execution.getVariable(DisputeProcess.Variables.WHISTLE_STAGE));
        Stage above = whistles.raise(CaseKey.of(execution), unanswered);
        execution.setVariable(DisputeProcess.Variables.WHISTLE_STAGE, above.code());
    }
}
