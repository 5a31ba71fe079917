package org.gridcase.publicity.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.ProcessCase;

/** What the steps of an objection have in common. */
final class ObjectionKey extends ProcessCase {

    private ObjectionKey() {}

    /** What a form brought; nothing of it stays. */
    static FormInput take(VariableScope scope) {
        return take(scope, ObjectionProcess.Variables.ROUTING);
    }
}
