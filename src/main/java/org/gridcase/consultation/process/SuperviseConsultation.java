package org.gridcase.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.consultation.service.ConsultationSteps;
import org.springframework.stereotype.Component;

/** Not done in time: under supervision (督办) from now on. */
@Component
class SuperviseConsultation implements JavaDelegate {

    private final ConsultationSteps steps;

    SuperviseConsultation(ConsultationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ConsultationKey.write(execution, steps.overdue(ConsultationKey.of(execution)));
    }
}
