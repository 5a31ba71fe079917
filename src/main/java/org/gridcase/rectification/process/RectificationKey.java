package org.gridcase.rectification.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.ProcessCase;
import org.gridcase.deadline.process.OwedVariables;
import org.gridcase.rectification.domain.RectificationStage;
import org.gridcase.rectification.process.RectificationProcess.Elements;
import org.gridcase.rectification.process.RectificationProcess.Variables;
import org.gridcase.rectification.service.StepOpening;

/** Reads the case from the engine, and writes back what the model routes by. */
final class RectificationKey extends ProcessCase {

    private static final Map<String, RectificationStage> STAGES = Map.of(
            Elements.ANSWER, RectificationStage.ANSWER,
            Elements.RULE, RectificationStage.DISPUTE,
            Elements.NAME, RectificationStage.MEASURES,
            Elements.CONSENT, RectificationStage.CONSENT,
            Elements.REPORT, RectificationStage.REPORT,
            Elements.CHECK, RectificationStage.CHECK,
            Elements.ORDER, RectificationStage.ORDER);

    private RectificationKey() {}

    static RectificationStage stageOf(DelegateTask task) {
        return STAGES.get(task.getTaskDefinitionKey());
    }

    /** What a form brought; nothing of it stays. */
    static FormInput take(VariableScope scope) {
        return take(scope, Variables.ROUTING);
    }

    /** Who may take the next task, and until when it is due. */
    static void write(VariableScope scope, StepOpening opening) {
        scope.setVariable(Variables.CANDIDATE_GROUPS, opening.group());
        OwedVariables.write(scope, opening.owed());
    }
}
