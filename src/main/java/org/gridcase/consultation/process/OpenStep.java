package org.gridcase.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.consultation.service.BodyWork;
import org.springframework.stereotype.Component;

/** The convenor, or the level above, owes the papers and the meeting of a step. */
@Component
class OpenStep implements JavaDelegate {

    private final BodyWork work;

    OpenStep(BodyWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String step = (String) execution.getVariable(ConsultationStepProcess.Variables.STEP);
        ConsultationKey.write(execution, work.open(ConsultationKey.of(execution), step));
    }
}
