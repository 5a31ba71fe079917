package org.gridcase.responsibility.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.responsibility.application.ListDecisions;
import org.springframework.stereotype.Component;

/** Not decided in time: the same people go on under supervision (督办). */
@Component
class SuperviseListDecision implements JavaDelegate {

    private final ListDecisions decisions;

    SuperviseListDecision(ListDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ChangeKey.write(execution, decisions.overdue(ChangeKey.of(execution)));
    }
}
