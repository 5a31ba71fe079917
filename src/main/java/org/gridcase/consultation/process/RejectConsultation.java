package org.gridcase.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.consultation.service.ConsultationEnding;
import org.springframework.stereotype.Component;

/** No resolution came of it. */
@Component
class RejectConsultation implements JavaDelegate {

    private final ConsultationEnding ending;

    RejectConsultation(ConsultationEnding ending) {
        this.ending = ending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ending.reject(ConsultationKey.of(execution));
    }
}
