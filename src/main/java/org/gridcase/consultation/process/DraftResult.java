package org.gridcase.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.consultation.service.Publishing;
import org.springframework.stereotype.Component;

/** Drafts the notice of the result. */
@Component
class DraftResult implements JavaDelegate {

    private final Publishing publishing;

    DraftResult(Publishing publishing) {
        this.publishing = publishing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publishing.draft(ConsultationKey.of(execution));
    }
}
