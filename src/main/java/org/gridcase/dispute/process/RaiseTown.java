package org.gridcase.dispute.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.dispute.domain.Stage;
import org.gridcase.dispute.service.Climb;
import org.springframework.stereotype.Component;

/** The town missed its deadline: the district holds the case. */
@Component
class RaiseTown implements JavaDelegate {

    private final Climb climb;

    RaiseTown(Climb climb) {
        this.climb = climb;
    }

    @Override
    public void execute(DelegateExecution execution) {
        climb.deadlineMissed(CaseKey.of(execution), CaseKey.stage(execution));
        execution.setVariable(MediationProcess.Variables.STAGE, Stage.DISTRICT.code());
    }
}
