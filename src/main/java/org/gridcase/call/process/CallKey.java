package org.gridcase.call.process;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.gridcase.call.domain.CallStep;
import org.gridcase.call.service.Turn;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.ProcessCase;
import org.gridcase.deadline.process.OwedVariables;
import org.gridcase.shared.Refusal;

/** Reads the key of a call or a part from the engine, and writes back what the models route by. */
final class CallKey extends ProcessCase {

    /** A worker of the department asks for this topic. */
    private static final String TOPIC = "department.";

    /** The only variables that may stay in the engine. */
    private static final Set<String> ROUTING = Stream.of(
                    Set.of(
                            FormInput.OUTCOME,
                            CallProcess.Variables.DECLINED,
                            CallProcess.Variables.LISTED,
                            CallProcess.Variables.REFUSED,
                            CallProcess.Variables.ARBITRATED,
                            CallProcess.Variables.ACCEPTED,
                            CallProcess.Variables.TO_CENTRE,
                            CallProcess.Variables.REDO,
                            CallProcess.Variables.CANDIDATE_GROUPS,
                            CallProcess.Variables.TOPIC,
                            PartProcess.Variables.RELEASE_ASKED,
                            PartProcess.Variables.CONSENTED,
                            PartProcess.Variables.REOPENED),
                    OwedVariables.NAMES)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private CallKey() {}

    static CallStep step(DelegateExecution execution) {
        return StepElements.of(execution.getCurrentActivityId());
    }

    static CallStep step(DelegateTask task) {
        return StepElements.of(task.getTaskDefinitionKey());
    }

    /** Who may take the next task, under which topic a system finds it, and until when it is owed. */
    static void write(VariableScope scope, Turn turn) {
        scope.setVariable(CallProcess.Variables.CANDIDATE_GROUPS, String.join(",", turn.groups()));
        scope.setVariable(CallProcess.Variables.TOPIC, TOPIC + turn.unit());
        OwedVariables.write(scope, turn.owed());
    }

    /** What a form or a department's system brought; nothing of it stays behind. */
    static FormInput take(VariableScope scope) {
        return FormInput.take(scope, ROUTING);
    }

    /** The decision, one of those that the form offers. */
    static String outcome(FormInput form, String... offered) {
        String outcome = form.text(FormInput.OUTCOME);
        if (outcome == null || !Set.of(offered).contains(outcome)) {
            throw Refusal.invalid(FormInput.OUTCOME, "call.outcome.notOffered", outcome);
        }
        return outcome;
    }
}
