package org.gridcase.dispute.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.dispute.domain.Stage;
import org.gridcase.dispute.service.Climb;
import org.gridcase.dispute.service.StageOffers;
import org.gridcase.dispute.service.StageOpening;
import org.springframework.stereotype.Component;

/** The case reaches a stage: who may take it, and by when it is owed. */
@Component
class OpenStage implements JavaDelegate {

    private final Climb climb;
    private final StageOffers offers;

    OpenStage(Climb climb, StageOffers offers) {
        this.climb = climb;
        this.offers = offers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StageOpening opening = climb.open(CaseKey.of(execution), CaseKey.stage(execution));
        CaseKey.write(execution, opening);
        execution.setVariable(MediationProcess.Variables.VACANT, opening.vacant());
        execution.setVariable(MediationProcess.Variables.DELIBERATION, opening.stage() == Stage.STATION);
        execution.setVariable(MediationProcess.Variables.GATHERING, false);
        StageAnswers.offers(execution, offers.at(CaseKey.of(execution), opening.stage()));
        StageAnswers.none(execution);
    }
}
