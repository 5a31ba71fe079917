package org.gridcase.dispute.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.dispute.domain.Classification;
import org.gridcase.dispute.service.Climb;
import org.gridcase.dispute.service.Whistles;
import org.springframework.stereotype.Component;

/** Decides urgency and entry stage, and where a whistle would be blown first. */
@Component
class ClassifyDispute implements JavaDelegate {

    private final Climb climb;
    private final Whistles whistles;

    ClassifyDispute(Climb climb, Whistles whistles) {
        this.climb = climb;
        this.whistles = whistles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseKey.of(execution);
        Classification decided = climb.classify(number);
        execution.setVariable(DisputeProcess.Variables.URGENT, decided.urgent());
        execution.setVariable(DisputeProcess.Variables.DEPARTMENT_SOLVED, false);
        execution.setVariables(CaseKey.entryAnswers(decided.entry()));
        execution.setVariable(
                DisputeProcess.Variables.WHISTLE_STAGE,
                whistles.firstStage(number).code());
    }
}
