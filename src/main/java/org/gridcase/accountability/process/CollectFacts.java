package org.gridcase.accountability.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.accountability.service.FactFinding;
import org.springframework.stereotype.Component;

/** The records answer the five questions. */
@Component
class CollectFacts implements JavaDelegate {

    private final FactFinding facts;

    CollectFacts(FactFinding facts) {
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(AccountabilityProcess.Variables.MAY_GO_ON, facts.collect(ReviewKey.of(execution)));
    }
}
