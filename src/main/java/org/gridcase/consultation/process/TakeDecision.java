package org.gridcase.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.consultation.service.BodyDecisions;
import org.springframework.stereotype.Component;

/** Takes over what the body of the step has decided. */
@Component
class TakeDecision implements JavaDelegate {

    private final BodyDecisions decisions;

    TakeDecision(BodyDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BodyDecisions.Taken taken = decisions.take(ConsultationKey.of(execution));
        execution.setVariable(ConsultationStepProcess.Variables.DECIDED, taken.decided());
        ConsultationKey.goesOn(execution, taken.goesOn());
    }
}
