package org.gridcase.accountability.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.gridcase.accountability.service.Opening;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.process.OwedVariables;

/** Reads the number of the review from the engine, and writes back what the model routes by. */
final class ReviewKey {

    private ReviewKey() {}

    static CaseNumber of(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }

    static CaseNumber of(DelegateTask task) {
        return of(task.getExecution());
    }

    /** Who is asked, and until when. */
    static void write(VariableScope scope, Opening opening) {
        scope.setVariable(AccountabilityProcess.Variables.CANDIDATE_GROUPS, String.join(",", opening.groups()));
        scope.setVariable(AccountabilityProcess.Variables.ASKED, Variables.untypedValue(opening.members(), true));
        OwedVariables.write(scope, opening.owed());
    }
}
