package org.gridcase.consultation.process;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.ProcessCase;
import org.gridcase.consultation.service.Opening;
import org.gridcase.deadline.process.OwedVariables;

/** Reads the number of the consultation from the engine, and writes back what the models route by. */
final class ConsultationKey extends ProcessCase {

    /** All that may stay in the engine. */
    private static final Set<String> ROUTING = Stream.of(
                    Set.of(
                            SixStepConsultationProcess.Variables.GOES_ON,
                            SixStepConsultationProcess.Variables.TO_PROPOSE,
                            SixStepConsultationProcess.Variables.TO_CONSULT,
                            SixStepConsultationProcess.Variables.TO_REVIEW,
                            SixStepConsultationProcess.Variables.TO_RESOLVE,
                            ConsultationStepProcess.Variables.STEP,
                            ConsultationStepProcess.Variables.CANDIDATE_GROUPS,
                            ConsultationStepProcess.Variables.CONVENED,
                            ConsultationStepProcess.Variables.DECIDED,
                            ConsultationOversightProcess.Variables.POINTED_OUT,
                            ConsultationOversightProcess.Variables.SECOND_ASKED,
                            ConsultationOversightProcess.Variables.FINDING_OPEN,
                            ConsultationPublicationProcess.Variables.IN_FORCE,
                            ConsultationPublicationProcess.Variables.UPHELD,
                            ConsultationPublicationProcess.Variables.STOPPED,
                            ConsultationPublicationProcess.Variables.MAY_RETURN,
                            ConsultationPublicationProcess.Variables.PUBLISH_AGAIN),
                    Set.of(
                            ConsultationImplementationProcess.Variables.PLANNED,
                            ConsultationImplementationProcess.Variables.NOTHING_TO_DO,
                            ConsultationImplementationProcess.Variables.TASK_OPEN,
                            ConsultationImplementationProcess.Variables.OUTCOME_PUBLIC,
                            ConsultationImplementationProcess.Variables.OUTCOME_DROPPED),
                    OwedVariables.NAMES)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private ConsultationKey() {}

    /** What a form brought; nothing of it stays. */
    static FormInput take(VariableScope scope) {
        return take(scope, ROUTING);
    }

    /** Who is asked, and until when. */
    static void write(VariableScope scope, Opening opening) {
        scope.setVariable(ConsultationStepProcess.Variables.CANDIDATE_GROUPS, opening.group());
        OwedVariables.write(scope, opening.owed());
    }

    /** Whether the step has agreed. */
    static void goesOn(VariableScope scope, boolean goesOn) {
        scope.setVariable(SixStepConsultationProcess.Variables.GOES_ON, goesOn);
    }
}
