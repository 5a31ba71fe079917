package org.gridcase.topic.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.ProcessCase;
import org.gridcase.deadline.process.OwedVariables;
import org.gridcase.topic.process.TopicProcess.Variables;
import org.gridcase.topic.service.TopicStep;

/** Reads the case from the engine, and writes back what the model routes by. */
final class TopicKey extends ProcessCase {

    private TopicKey() {}

    /** What a form brought; nothing of it stays. */
    static FormInput take(VariableScope scope) {
        return take(scope, Variables.ROUTING);
    }

    /** Who may sort it, what the table proposes, and until when it is due. */
    static void write(VariableScope scope, TopicStep step) {
        scope.setVariable(Variables.CANDIDATE_GROUPS, step.group());
        scope.setVariable(Variables.GROUP, step.proposal());
        OwedVariables.write(scope, step.owed());
    }
}
