package org.gridcase.responsibility.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.responsibility.application.ListDecisions;
import org.springframework.stereotype.Component;

/** The district's centre decides from now on. */
@Component
class OpenListDecision implements JavaDelegate {

    private final ListDecisions decisions;

    OpenListDecision(ListDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ChangeKey.write(execution, decisions.open(ChangeKey.of(execution)));
    }
}
