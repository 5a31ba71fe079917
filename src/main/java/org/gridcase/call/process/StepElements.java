package org.gridcase.call.process;

import java.util.Map;
import org.gridcase.call.domain.CallStep;

/** Which elements of the two models belong to which step: what opens it, its task, and the timer at its end. */
final class StepElements {

    private static final Map<String, CallStep> STEPS = Map.ofEntries(
            Map.entry(CallProcess.Elements.OPEN_ASSIGNMENT, CallStep.ASSIGN),
            Map.entry(CallProcess.Elements.ASSIGN_UNIT, CallStep.ASSIGN),
            Map.entry(CallProcess.Elements.ASSIGNMENT_DUE, CallStep.ASSIGN),
            Map.entry(CallProcess.Elements.OPEN_CLAIM, CallStep.CLAIM),
            Map.entry(CallProcess.Elements.CLAIM_CALL, CallStep.CLAIM),
            Map.entry(CallProcess.Elements.CLAIM_WINDOW, CallStep.CLAIM),
            Map.entry(CallProcess.Elements.OPEN_ARBITRATION, CallStep.ARBITRATE),
            Map.entry(CallProcess.Elements.ARBITRATE, CallStep.ARBITRATE),
            Map.entry(CallProcess.Elements.ARBITRATION_DUE, CallStep.ARBITRATE),
            Map.entry(CallProcess.Elements.OPEN_HANDLING, CallStep.HANDLE),
            Map.entry(CallProcess.Elements.HANDLE_CALL, CallStep.HANDLE),
            Map.entry(CallProcess.Elements.HANDLING_DUE, CallStep.HANDLE),
            Map.entry(CallProcess.Elements.OPEN_CONFIRMATION, CallStep.CONFIRM),
            Map.entry(CallProcess.Elements.CONFIRM_RESULT, CallStep.CONFIRM),
            Map.entry(CallProcess.Elements.CONFIRMATION_DUE, CallStep.CONFIRM),
            Map.entry(CallProcess.Elements.OPEN_DECISION, CallStep.DECIDE),
            Map.entry(CallProcess.Elements.DECIDE_RESULT, CallStep.DECIDE),
            Map.entry(CallProcess.Elements.DECISION_DUE, CallStep.DECIDE),
            Map.entry(PartProcess.Elements.OPEN_PART, CallStep.PART),
            Map.entry(PartProcess.Elements.HANDLE_PART, CallStep.PART),
            Map.entry(PartProcess.Elements.PART_DUE, CallStep.PART),
            Map.entry(PartProcess.Elements.OPEN_RELEASE, CallStep.RELEASE),
            Map.entry(PartProcess.Elements.CONSENT_RELEASE, CallStep.RELEASE),
            Map.entry(PartProcess.Elements.RELEASE_DUE, CallStep.RELEASE));

    private StepElements() {}

    static CallStep of(String element) {
        CallStep step = STEPS.get(element);
        if (step == null) {
            throw new IllegalArgumentException("no step at " + element);
        }
        return step;
    }
}
