package org.gridcase.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.meeting.service.MeetingSteps;
import org.springframework.stereotype.Component;

/** The time for voting is over; who has not voted has not voted. */
@Component
class RecordVotingOver implements JavaDelegate {

    private final MeetingSteps steps;

    RecordVotingOver(MeetingSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.votingOver(MeetingKey.of(execution));
    }
}
