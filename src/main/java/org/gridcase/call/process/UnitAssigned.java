package org.gridcase.call.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.call.service.CentreDecisions;
import org.gridcase.casefile.process.TaskHolders;
import org.springframework.stereotype.Component;

/** The centre has said whose an unlisted matter is. */
@Component
class UnitAssigned implements TaskListener {

    private final CentreDecisions decisions;
    private final TaskHolders holders;

    UnitAssigned(CentreDecisions decisions, TaskHolders holders) {
        this.decisions = decisions;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        decisions.assigned(CallKey.of(task), DecisionForm.read(CallKey.take(task)), by);
    }
}
