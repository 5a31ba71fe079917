package org.gridcase.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.meeting.service.MeetingStep;
import org.gridcase.meeting.service.MeetingSteps;
import org.springframework.stereotype.Component;

/** Hands or papers are to be counted. */
@Component
class OpenBallotCount implements JavaDelegate {

    private final MeetingSteps steps;

    OpenBallotCount(MeetingSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MeetingKey.write(execution, steps.open(MeetingKey.of(execution), MeetingStep.COUNT));
    }
}
