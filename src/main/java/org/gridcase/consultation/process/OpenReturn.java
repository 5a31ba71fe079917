package org.gridcase.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.consultation.service.Publishing;
import org.springframework.stereotype.Component;

/** Somebody has to name the step to which the matter goes back. */
@Component
class OpenReturn implements JavaDelegate {

    private final Publishing publishing;

    OpenReturn(Publishing publishing) {
        this.publishing = publishing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ConsultationKey.write(execution, publishing.openReturn(ConsultationKey.of(execution)));
    }
}
