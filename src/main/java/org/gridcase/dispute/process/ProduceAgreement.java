package org.gridcase.dispute.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.dispute.service.Settlements;
import org.springframework.stereotype.Component;

/** Makes the paper of the agreement; run again after a fault, it makes it anew. */
@Component
class ProduceAgreement implements JavaDelegate {

    private final Settlements settlements;

    ProduceAgreement(Settlements settlements) {
        this.settlements = settlements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        settlements.produceDocument(CaseKey.of(execution));
    }
}
