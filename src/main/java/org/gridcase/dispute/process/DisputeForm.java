package org.gridcase.dispute.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.dispute.domain.MediationReport;
import org.gridcase.dispute.domain.Outcome;

/** What a form of the dispute models brought. */
final class DisputeForm {

    private DisputeForm() {}

    static FormInput take(VariableScope scope) {
        return FormInput.take(scope, RoutingVariables.NAMES);
    }

    static Outcome outcome(FormInput form, Outcome... offered) {
        return MediationReport.outcome(form.text(RoutingVariables.OUTCOME), Set.of(offered));
    }
}
