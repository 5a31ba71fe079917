package org.gridcase.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.consultation.service.Publishing;
import org.springframework.stereotype.Component;

/** A resident was right, and the matter cannot go back any more. */
@Component
class EndByObjection implements JavaDelegate {

    private final Publishing publishing;

    EndByObjection(Publishing publishing) {
        this.publishing = publishing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publishing.endByObjection(ConsultationKey.of(execution));
        ConsultationKey.goesOn(execution, false);
    }
}
