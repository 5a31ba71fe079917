package org.gridcase.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.consultation.service.Implementing;
import org.springframework.stereotype.Component;

/** Drafts the notice of what was done. */
@Component
class DraftOutcome implements JavaDelegate {

    private final Implementing work;

    DraftOutcome(Implementing work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        work.draft(ConsultationKey.of(execution));
    }
}
