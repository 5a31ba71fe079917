package org.gridcase.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.meeting.service.Voting;
import org.springframework.stereotype.Component;

/** Asks those who can vote in Tasklist. */
@Component
class AskVoters implements JavaDelegate {

    private final Voting voting;

    AskVoters(Voting voting) {
        this.voting = voting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MeetingKey.write(execution, voting.openBallot(MeetingKey.of(execution)));
    }
}
