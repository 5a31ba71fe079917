package org.gridcase.deadline.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.deadline.service.RequestDecisions;
import org.springframework.stereotype.Component;

/** An extension is granted: the period of the step ends later. */
@Component
class GrantExtension implements JavaDelegate {

    private final RequestDecisions decisions;

    GrantExtension(RequestDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.extend(RequestKey.of(execution));
    }
}
