package org.gridcase.responsibility.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.ProcessCase;
import org.gridcase.deadline.process.OwedVariables;
import org.gridcase.responsibility.application.StepOpening;
import org.gridcase.territory.PlaceCode;

/** Reads the case and the unit from the engine, and writes back what the model routes by. */
final class ChangeKey extends ProcessCase {

    private ChangeKey() {}

    static PlaceCode unit(VariableScope scope) {
        return PlaceCode.of((String) scope.getVariable(ListAmendmentProcess.UNIT));
    }

    /** What a form brought; nothing of it stays. */
    static FormInput take(VariableScope scope) {
        return take(scope, ListAmendmentProcess.Variables.ROUTING);
    }

    /** Who may take the next task, and until when it is due. */
    static void write(VariableScope scope, StepOpening opening) {
        scope.setVariable(ListAmendmentProcess.Variables.CANDIDATE_GROUPS, opening.group());
        OwedVariables.write(scope, opening.owed());
    }
}
