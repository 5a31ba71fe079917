package org.gridcase.dispute.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.gridcase.dispute.domain.Outcome;
import org.gridcase.dispute.service.StageOffers;

/** Answers the questions that the gateways behind a stage ask. */
final class StageAnswers {

    private StageAnswers() {}

    /**
     * Neither concluded nor handed back nor moved: the matter goes up. The outcome itself stays open: a form would show it
     * as chosen already, and a slip would send the case up.
     */
    static void none(VariableScope scope) {
        scope.setVariable(MediationProcess.Variables.CONCLUDED, false);
        scope.setVariable(MediationProcess.Variables.SETTLED, false);
        scope.setVariable(MediationProcess.Variables.HANDED_BACK, false);
        scope.setVariable(MediationProcess.Variables.MOVED, false);
        scope.setVariable(MediationProcess.Variables.OVERDUE, false);
        scope.setVariable(RoutingVariables.OUTCOME, null);
    }

    /** What a department did: the matter is solved, or the town has it again. */
    static Map<String, Object> ofDepartment(boolean solved) {
        return Map.of(
                DisputeProcess.Variables.DEPARTMENT_SOLVED,
                solved,
                MediationProcess.Variables.CONCLUDED,
                solved,
                MediationProcess.Variables.SETTLED,
                solved);
    }

    static void of(VariableScope scope, Outcome outcome) {
        scope.setVariable(MediationProcess.Variables.CONCLUDED, outcome.settles() || outcome.endsTheMatter());
        scope.setVariable(MediationProcess.Variables.SETTLED, outcome.settles());
        scope.setVariable(MediationProcess.Variables.HANDED_BACK, outcome == Outcome.HAND_BACK);
        scope.setVariable(MediationProcess.Variables.MOVED, false);
        scope.setVariable(MediationProcess.Variables.OVERDUE, false);
        scope.setVariable(RoutingVariables.OUTCOME, outcome.code());
    }

    /** What the form of the next task offers. */
    static void offers(VariableScope scope, StageOffers.Offers offers) {
        scope.setVariable(RoutingVariables.MAY_GATHER, offers.gathering());
        scope.setVariable(RoutingVariables.COUNTS_HOUSEHOLDS, offers.counting());
        scope.setVariable(RoutingVariables.OBLIGING_ENTRY, offers.obligingEntry());
    }
}
