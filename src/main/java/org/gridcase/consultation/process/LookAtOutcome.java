package org.gridcase.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.consultation.service.Implementing;
import org.gridcase.publicity.NoticeState;
import org.springframework.stereotype.Component;

/** Looks where the notice of what was done stands. */
@Component
class LookAtOutcome implements JavaDelegate {

    private final Implementing work;

    LookAtOutcome(Implementing work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NoticeState state = work.look(ConsultationKey.of(execution));
        execution.setVariable(ConsultationImplementationProcess.Variables.OUTCOME_PUBLIC, state.isPublic());
        execution.setVariable(
                ConsultationImplementationProcess.Variables.OUTCOME_DROPPED, state == NoticeState.DROPPED);
    }
}
