package org.gridcase.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.meeting.service.Voting;
import org.springframework.stereotype.Component;

/** A member has voted. The engine keeps nothing of it. */
@Component
class BallotCast implements TaskListener {

    private final Voting voting;
    private final TaskHolders holders;

    BallotCast(Voting voting, TaskHolders holders) {
        this.voting = voting;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        if (Boolean.TRUE.equals(task.getVariableLocal(MeetingProcess.VOTED))) {
            return;
        }
        String by = holders.requireHolder(task);
        FormInput form = MeetingKey.take(task);
        voting.vote(MeetingKey.of(task), by, form.text(FormInput.OUTCOME), null);
    }
}
