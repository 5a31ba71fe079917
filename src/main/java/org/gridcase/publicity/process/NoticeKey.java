package org.gridcase.publicity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.deadline.process.OwedVariables;
import org.gridcase.publicity.service.StepOpening;

/** Reads the case from the engine, and writes back what the model routes by. */
final class NoticeKey {

    private NoticeKey() {}

    static CaseNumber of(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }

    static CaseNumber of(DelegateTask task) {
        return of(task.getExecution());
    }

    /** What a form brought; nothing of it stays. */
    static FormInput take(VariableScope scope) {
        FormInput form = FormInput.take(scope, PublicationProcess.Variables.ROUTING);
        scope.removeVariable(FormInput.OUTCOME);
        return form;
    }

    /** Who may take the next task, and until when it is due. */
    static void write(VariableScope scope, StepOpening opening) {
        scope.setVariable(PublicationProcess.Variables.CANDIDATE_GROUPS, opening.group());
        OwedVariables.write(scope, opening.owed());
    }
}
