package org.gridcase.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.consultation.service.Oversight;
import org.springframework.stereotype.Component;

/** Looks whether everything that was pointed out is put right. */
@Component
class LookAtFindings implements JavaDelegate {

    private final Oversight oversight;

    LookAtFindings(Oversight oversight) {
        this.oversight = oversight;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                ConsultationOversightProcess.Variables.FINDING_OPEN,
                oversight.isFindingOpen(ConsultationKey.of(execution)));
    }
}
