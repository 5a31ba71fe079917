package org.gridcase.casefile.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.gridcase.casefile.CaseNumber;

/** The case of a process, which is its business key and that of all processes that it calls. The keys of the modules add what only their models know. */
public abstract class ProcessCase {

    protected ProcessCase() {}

    public static CaseNumber of(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }

    public static CaseNumber of(DelegateTask task) {
        return of(task.getExecution());
    }

    /**
     * What a form brought; nothing of it stays, the outcome neither.
     *
     * @param routing the variables that may stay in the engine
     */
    protected static FormInput take(VariableScope scope, Set<String> routing) {
        FormInput form = FormInput.take(scope, routing);
        scope.removeVariable(FormInput.OUTCOME);
        return form;
    }
}
