package org.gridcase.dispute.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.dispute.service.Whistles;
import org.springframework.stereotype.Component;

/** Calls the people on duty to the scene. */
@Component
class BlowWhistle implements JavaDelegate {

    private final Whistles whistles;

    BlowWhistle(Whistles whistles) {
        this.whistles = whistles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseKey.write(execution, whistles.blow(CaseKey.of(execution), CaseKey.stage(execution)));
        execution.setVariable(DisputeProcess.Variables.UNANSWERED, false);
    }
}
