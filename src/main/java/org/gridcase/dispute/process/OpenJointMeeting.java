package org.gridcase.dispute.process;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.dispute.domain.MeetingRole;
import org.gridcase.dispute.service.JointMeetings;
import org.gridcase.dispute.service.MeetingOpening;
import org.springframework.stereotype.Component;

/** A joint meeting is to be held: who owes it by when, and who is invited. */
@Component
class OpenJointMeeting implements JavaDelegate {

    private final JointMeetings meetings;

    OpenJointMeeting(JointMeetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MeetingOpening meeting = meetings.open(CaseKey.of(execution), CaseKey.stage(execution));
        CaseKey.write(execution, meeting.opening());
        execution.setVariable(
                RoutingVariables.INVITED_ROLES,
                meeting.invited().stream().map(MeetingRole::code).collect(Collectors.joining(",")));
        execution.setVariable(MediationProcess.Variables.ANOTHER_SESSION, false);
        StageAnswers.none(execution);
    }
}
