package org.gridcase.dispute.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.dispute.service.JointMeetings;
import org.springframework.stereotype.Component;

/** The case was given to another stage; the caller knows which. */
@Component
class LeaveStage implements JavaDelegate {

    private final JointMeetings meetings;

    LeaveStage(JointMeetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        meetings.calledOff(CaseKey.of(execution));
        StageAnswers.none(execution);
        execution.setVariable(MediationProcess.Variables.MOVED, true);
    }
}
