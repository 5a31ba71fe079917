package org.gridcase.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.consultation.service.Implementing;
import org.springframework.stereotype.Component;

/** The secretary has to say who does what by when. */
@Component
class OpenPlan implements JavaDelegate {

    private final Implementing work;

    OpenPlan(Implementing work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ConsultationKey.write(execution, work.openPlan(ConsultationKey.of(execution)));
    }
}
