package org.gridcase.responsibility.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.gridcase.responsibility.application.Hearings;
import org.gridcase.responsibility.application.Hearings.UnitToHear;
import org.springframework.stereotype.Component;

/** One of the units: which it is, and who speaks for it. */
@Component
class AskUnit implements ExecutionListener {

    private final Hearings hearings;

    AskUnit(Hearings hearings) {
        this.hearings = hearings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        int position = (Integer) execution.getVariable(ListAmendmentProcess.POSITION);
        UnitToHear unit = hearings.unit(ChangeKey.of(execution), position);
        execution.setVariableLocal(ListAmendmentProcess.UNIT, unit.place().value());
        execution.setVariableLocal(ListAmendmentProcess.Variables.CANDIDATE_GROUPS, unit.group());
    }
}
