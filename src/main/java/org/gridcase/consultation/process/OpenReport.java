package org.gridcase.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.consultation.service.Implementing;
import org.springframework.stereotype.Component;

/** Somebody has to say in other words what was done. */
@Component
class OpenReport implements JavaDelegate {

    private final Implementing work;

    OpenReport(Implementing work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ConsultationKey.write(execution, work.openReport(ConsultationKey.of(execution)));
    }
}
