package org.gridcase.accountability.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Component;

/** A seat on a panel was drawn by lot: nobody gives it back or to another, an administrator included. */
@Component
class SeatKept implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        if (!task.getVariable(AccountabilityProcess.Variables.PANELIST).equals(task.getAssignee())) {
            throw Refusal.conflict("accountability.vote.personal");
        }
    }
}
