package org.gridcase.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Component;

/** A vote is a member's own: nobody gives it back or to another, an administrator included. */
@Component
class BallotKept implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        if (!task.getVariable(MeetingProcess.Variables.VOTER).equals(task.getAssignee())) {
            throw Refusal.conflict("meeting.vote.own");
        }
    }
}
