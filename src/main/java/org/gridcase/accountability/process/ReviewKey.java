package org.gridcase.accountability.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.gridcase.accountability.service.Opening;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.ProcessCase;
import org.gridcase.deadline.process.OwedVariables;

/** Reads the number of the review from the engine, and writes back what the model routes by. */
final class ReviewKey extends ProcessCase {

    private ReviewKey() {}

    /** What a form brought; nothing of it stays. */
    static FormInput take(VariableScope scope) {
        return take(scope, AccountabilityProcess.ROUTING);
    }

    /** Who is asked, and until when. */
    static void write(VariableScope scope, Opening opening) {
        scope.setVariable(AccountabilityProcess.Variables.CANDIDATE_GROUPS, String.join(",", opening.groups()));
        scope.setVariable(AccountabilityProcess.Variables.ASKED, Variables.untypedValue(opening.members(), true));
        OwedVariables.write(scope, opening.owed());
    }
}
