package org.gridcase.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.consultation.domain.Stage;
import org.gridcase.consultation.service.ConsultationEnding;
import org.springframework.stereotype.Component;

/** Where the matter goes on. */
@Component
class TurnBack implements JavaDelegate {

    private final ConsultationEnding ending;

    TurnBack(ConsultationEnding ending) {
        this.ending = ending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Stage to = ending.backTo(ConsultationKey.of(execution));
        execution.setVariable(SixStepConsultationProcess.Variables.TO_PROPOSE, to == Stage.PROPOSE);
        execution.setVariable(SixStepConsultationProcess.Variables.TO_CONSULT, to == Stage.CONSULT);
        execution.setVariable(SixStepConsultationProcess.Variables.TO_REVIEW, to == Stage.REVIEW);
        execution.setVariable(SixStepConsultationProcess.Variables.TO_RESOLVE, to == Stage.RESOLVE);
    }
}
