package org.gridcase.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.meeting.service.MeetingStep;
import org.gridcase.meeting.service.MeetingSteps;
import org.springframework.stereotype.Component;

/** Members sign in and the convenor puts a motion to the vote. */
@Component
class OpenMeeting implements JavaDelegate {

    private final MeetingSteps steps;

    OpenMeeting(MeetingSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MeetingKey.write(execution, steps.open(MeetingKey.of(execution), MeetingStep.SIGN_IN));
    }
}
