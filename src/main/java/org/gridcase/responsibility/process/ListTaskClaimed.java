package org.gridcase.responsibility.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.process.OwedTimers;
import org.gridcase.responsibility.application.ListDecisions;
import org.gridcase.responsibility.application.ListRevisions;
import org.springframework.stereotype.Component;

/** Somebody takes up the decision or the revision, or gives it back. */
@Component
class ListTaskClaimed implements TaskListener {

    private final ListDecisions decisions;
    private final ListRevisions revisions;
    private final OwedTimers timers;

    ListTaskClaimed(ListDecisions decisions, ListRevisions revisions, OwedTimers timers) {
        this.decisions = decisions;
        this.revisions = revisions;
        this.timers = timers;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseNumber number = ChangeKey.of(task);
        boolean decision = ListAmendmentProcess.Elements.DECIDE.equals(task.getTaskDefinitionKey());
        timers.taken(
                task,
                decision ? decisions.taken(number, task.getAssignee()) : revisions.taken(number, task.getAssignee()));
    }
}
