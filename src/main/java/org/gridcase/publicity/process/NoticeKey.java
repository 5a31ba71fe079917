package org.gridcase.publicity.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.ProcessCase;
import org.gridcase.deadline.process.OwedVariables;
import org.gridcase.publicity.service.StepOpening;

/** Reads the case from the engine, and writes back what the model routes by. */
final class NoticeKey extends ProcessCase {

    private NoticeKey() {}

    /** What a form brought; nothing of it stays. */
    static FormInput take(VariableScope scope) {
        return take(scope, PublicationProcess.Variables.ROUTING);
    }

    /** Who may take the next task, and until when it is due. */
    static void write(VariableScope scope, StepOpening opening) {
        scope.setVariable(PublicationProcess.Variables.CANDIDATE_GROUPS, opening.group());
        OwedVariables.write(scope, opening.owed());
    }
}
