package org.gridcase.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.deadline.process.OwedVariables;
import org.gridcase.meeting.service.Opening;

/** Reads the number of the meeting from the engine, and writes back what the model routes by. */
final class MeetingKey {

    private MeetingKey() {}

    static CaseNumber of(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }

    static CaseNumber of(DelegateTask task) {
        return of(task.getExecution());
    }

    /** What a form brought; nothing of it stays. */
    static FormInput take(VariableScope scope) {
        FormInput form = FormInput.take(scope, MeetingProcess.ROUTING);
        scope.removeVariable(FormInput.OUTCOME);
        return form;
    }

    /** Who is asked, and until when. */
    static void write(VariableScope scope, Opening opening) {
        scope.setVariable(MeetingProcess.Variables.CANDIDATE_GROUPS, opening.group());
        scope.setVariable(MeetingProcess.Variables.ASKED, Variables.untypedValue(opening.asked(), true));
        OwedVariables.write(scope, opening.owed());
    }
}
