package org.gridcase.dispute.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.deadline.Periods.End;
import org.gridcase.dispute.service.JointMeetings;
import org.springframework.stereotype.Component;

/** Nobody held the joint meeting in time: whoever had it gathered goes on without it, or it goes on under supervision. */
@Component
class JointMeetingMissed implements JavaDelegate {

    private final JointMeetings meetings;

    JointMeetingMissed(JointMeetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        End end = meetings.over(CaseKey.of(execution));
        execution.setVariable(MediationProcess.Variables.SUPERVISED, end.supervised());
        StageAnswers.none(execution);
    }
}
