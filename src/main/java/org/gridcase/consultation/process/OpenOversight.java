package org.gridcase.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.consultation.service.Oversight;
import org.springframework.stereotype.Component;

/** The supervision committee has the turn. */
@Component
class OpenOversight implements JavaDelegate {

    private final Oversight oversight;

    OpenOversight(Oversight oversight) {
        this.oversight = oversight;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ConsultationKey.write(execution, oversight.open(ConsultationKey.of(execution)));
    }
}
