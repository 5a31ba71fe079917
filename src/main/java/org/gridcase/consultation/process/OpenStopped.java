package org.gridcase.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.consultation.service.Publishing;
import org.springframework.stereotype.Component;

/** Somebody has to say what follows when nothing came of the notice. */
@Component
class OpenStopped implements JavaDelegate {

    private final Publishing publishing;

    OpenStopped(Publishing publishing) {
        this.publishing = publishing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ConsultationKey.write(execution, publishing.openStopped(ConsultationKey.of(execution)));
    }
}
