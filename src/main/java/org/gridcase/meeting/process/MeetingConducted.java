package org.gridcase.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.meeting.service.Ending;
import org.gridcase.meeting.service.Voting;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Component;

/** The convenor puts the next motion to the vote, or ends the meeting. */
@Component
class MeetingConducted implements TaskListener {

    private static final String PUT = "putToVote";
    private static final String ADJOURN = "adjourn";

    private final Voting voting;
    private final Ending ending;
    private final TaskHolders holders;

    MeetingConducted(Voting voting, Ending ending, TaskHolders holders) {
        this.voting = voting;
        this.ending = ending;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = MeetingKey.take(task);
        CaseNumber number = MeetingKey.of(task);
        String outcome = form.text(FormInput.OUTCOME);
        if (PUT.equals(outcome)) {
            voting.put(number, by);
            Voting.Ways ways = voting.ways(number);
            task.setVariable(MeetingProcess.Variables.PERSONAL, ways.personal());
            task.setVariable(MeetingProcess.Variables.COUNTED, ways.counted());
        } else if (ADJOURN.equals(outcome)) {
            ending.adjourn(number, form.text("reason"), by);
        } else {
            throw Refusal.invalid(FormInput.OUTCOME, "meeting.hold.outcome");
        }
        task.setVariable(MeetingProcess.Variables.PUT_TO_VOTE, PUT.equals(outcome));
    }
}
