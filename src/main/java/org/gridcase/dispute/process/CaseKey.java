package org.gridcase.dispute.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.gridcase.casefile.process.ProcessCase;
import org.gridcase.deadline.process.OwedVariables;
import org.gridcase.dispute.domain.Stage;
import org.gridcase.dispute.service.StageOpening;

/** Reads the key of the case and the stage from the engine, and writes back what the models route by. */
final class CaseKey extends ProcessCase {

    private CaseKey() {}

    static Stage stage(VariableScope scope) {
        return Stage.of((String) scope.getVariable(MediationProcess.Variables.STAGE));
    }

    /** Who may take the next task of this stage, and until when it is due. */
    static void write(VariableScope scope, StageOpening opening) {
        scope.setVariable(MediationProcess.Variables.STAGE, opening.stage().code());
        scope.setVariable(MediationProcess.Variables.CANDIDATE_GROUPS, String.join(",", opening.groups()));
        if (opening.owed() != null) {
            OwedVariables.write(scope, opening.owed());
        }
    }

    /** Answers the question "at which stage does it begin?"; none of the answers true means the town. */
    static Map<String, Object> entryAnswers(Stage stage) {
        return Map.of(
                DisputeProcess.Variables.AT_BUILDING, stage == Stage.BUILDING,
                DisputeProcess.Variables.AT_GRID, stage == Stage.GRID,
                DisputeProcess.Variables.AT_STATION, stage == Stage.STATION,
                DisputeProcess.Variables.AT_COMMUNITY, stage == Stage.COMMUNITY);
    }
}
