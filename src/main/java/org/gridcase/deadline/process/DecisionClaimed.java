package org.gridcase.deadline.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.deadline.service.RequestDecisions;
import org.springframework.stereotype.Component;

/** Nobody decides on an own request, not even with a post above the one that asks. */
@Component
class DecisionClaimed implements TaskListener {

    private final RequestDecisions decisions;

    DecisionClaimed(RequestDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            decisions.requireNotAsker(RequestKey.of(task), task.getAssignee());
        }
    }
}
