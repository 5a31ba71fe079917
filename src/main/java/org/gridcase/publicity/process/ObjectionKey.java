package org.gridcase.publicity.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.gridcase.casefile.process.FormInput;

/** What the steps of an objection have in common. */
final class ObjectionKey {

    private ObjectionKey() {}

    /** What a form brought; nothing of it stays. */
    static FormInput take(VariableScope scope) {
        FormInput form = FormInput.take(scope, ObjectionProcess.Variables.ROUTING);
        scope.removeVariable(FormInput.OUTCOME);
        return form;
    }
}
