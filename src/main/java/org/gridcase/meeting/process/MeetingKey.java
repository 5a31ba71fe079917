package org.gridcase.meeting.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.ProcessCase;
import org.gridcase.deadline.process.OwedVariables;
import org.gridcase.meeting.service.Opening;

/** Reads the number of the meeting from the engine, and writes back what the model routes by. */
final class MeetingKey extends ProcessCase {

    private MeetingKey() {}

    /** What a form brought; nothing of it stays. */
    static FormInput take(VariableScope scope) {
        return take(scope, MeetingProcess.ROUTING);
    }

    /** Who is asked, and until when. */
    static void write(VariableScope scope, Opening opening) {
        scope.setVariable(MeetingProcess.Variables.CANDIDATE_GROUPS, opening.group());
        scope.setVariable(MeetingProcess.Variables.ASKED, Variables.untypedValue(opening.asked(), true));
        OwedVariables.write(scope, opening.owed());
    }
}
