package org.gridcase.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.consultation.domain.PublicStanding.Look;
import org.gridcase.consultation.service.Publishing;
import org.springframework.stereotype.Component;

/** Looks where the result stands with the residents. */
@Component
class LookAtNotice implements JavaDelegate {

    private final Publishing publishing;

    LookAtNotice(Publishing publishing) {
        this.publishing = publishing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = ConsultationKey.of(execution);
        Look look = publishing.look(number);
        execution.setVariable(ConsultationPublicationProcess.Variables.IN_FORCE, look == Look.IN_FORCE);
        execution.setVariable(ConsultationPublicationProcess.Variables.UPHELD, look == Look.UPHELD);
        execution.setVariable(ConsultationPublicationProcess.Variables.STOPPED, look == Look.STOPPED);
        execution.setVariable(ConsultationPublicationProcess.Variables.MAY_RETURN, publishing.mayReturn(number));
    }
}
