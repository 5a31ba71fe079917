package org.gridcase.dispute.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.deadline.Periods;
import org.gridcase.dispute.domain.Stage;
import org.springframework.stereotype.Component;

/** The town missed its deadline: the district holds the case, or the same level goes on under supervision. */
@Component
class RaiseTown implements JavaDelegate {

    private final Periods periods;

    RaiseTown(Periods periods) {
        this.periods = periods;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (periods.over(CaseKey.of(execution)).climbs()) {
            execution.setVariable(MediationProcess.Variables.STAGE, Stage.DISTRICT.code());
        }
    }
}
