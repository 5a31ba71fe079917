package org.gridcase.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.consultation.service.ConsultationEnding;
import org.springframework.stereotype.Component;

/** The resolution is in force, and nothing is left to be done. */
@Component
class CloseConsultation implements JavaDelegate {

    private final ConsultationEnding ending;

    CloseConsultation(ConsultationEnding ending) {
        this.ending = ending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ending.done(ConsultationKey.of(execution));
    }
}
