package org.gridcase.implementation.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.ProcessCase;
import org.gridcase.deadline.process.OwedVariables;
import org.gridcase.implementation.domain.WorkStage;
import org.gridcase.implementation.process.ImplementationTaskProcess.Elements;
import org.gridcase.implementation.process.ImplementationTaskProcess.Variables;
import org.gridcase.implementation.service.WorkOpening;

/** Reads the case from the engine, and writes back what the model routes by. */
final class ImplementationKey extends ProcessCase {

    private static final Map<String, WorkStage> STAGES = Map.of(
            Elements.WORK, WorkStage.WORK,
            Elements.CONFIRM, WorkStage.CONFIRM,
            Elements.DELAY, WorkStage.DELAY);

    private ImplementationKey() {}

    static WorkStage stageOf(DelegateTask task) {
        return STAGES.get(task.getTaskDefinitionKey());
    }

    /** What a form brought; nothing of it stays. */
    static FormInput take(VariableScope scope) {
        return take(scope, Variables.ROUTING);
    }

    /** Who may take the next task, and until when it is due. */
    static void write(VariableScope scope, WorkOpening opening) {
        scope.setVariable(Variables.CANDIDATE_GROUPS, String.join(",", opening.groups()));
        OwedVariables.write(scope, opening.owed());
    }
}
