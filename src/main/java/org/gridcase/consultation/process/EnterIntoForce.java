package org.gridcase.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.consultation.service.Publishing;
import org.springframework.stereotype.Component;

/** The resolution is in force from now on. */
@Component
class EnterIntoForce implements JavaDelegate {

    private final Publishing publishing;

    EnterIntoForce(Publishing publishing) {
        this.publishing = publishing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publishing.enterIntoForce(ConsultationKey.of(execution));
        ConsultationKey.goesOn(execution, true);
    }
}
