package org.gridcase.responsibility.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.deadline.process.OwedVariables;
import org.gridcase.responsibility.application.HearingRound;
import org.gridcase.responsibility.application.Hearings;
import org.springframework.stereotype.Component;

/** Finds the units that the change touches, and until when they are heard. */
@Component
class OpenHearing implements JavaDelegate {

    private final Hearings hearings;

    OpenHearing(Hearings hearings) {
        this.hearings = hearings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HearingRound round = hearings.open(ChangeKey.of(execution));
        execution.setVariable(ListAmendmentProcess.Variables.HEARINGS, round.units());
        OwedVariables.write(execution, round.owed());
    }
}
