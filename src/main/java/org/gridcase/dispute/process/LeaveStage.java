package org.gridcase.dispute.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The case was given to another stage; the caller knows which. */
@Component
class LeaveStage implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        StageAnswers.none(execution);
        execution.setVariable(MediationProcess.Variables.MOVED, true);
    }
}
