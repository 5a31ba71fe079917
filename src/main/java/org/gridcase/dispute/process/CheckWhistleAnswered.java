package org.gridcase.dispute.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.dispute.service.Whistles;
import org.springframework.stereotype.Component;

/** The minutes for an answer are over: did anybody answer? */
@Component
class CheckWhistleAnswered implements JavaDelegate {

    private final Whistles whistles;

    CheckWhistleAnswered(Whistles whistles) {
        this.whistles = whistles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean rests = whistles.rests(CaseKey.of(execution), CaseKey.stage(execution));
        execution.setVariable(WhistleProcess.Variables.ANSWERED, rests);
        execution.setVariable(DisputeProcess.Variables.UNANSWERED, !rests);
    }
}
