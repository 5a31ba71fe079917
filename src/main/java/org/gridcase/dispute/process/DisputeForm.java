package org.gridcase.dispute.process;

import java.time.ZoneId;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.dispute.domain.MediationReport;
import org.gridcase.dispute.domain.Outcome;
import org.gridcase.dispute.domain.Participant;

/** What a form of the dispute models brought. */
final class DisputeForm {

    private DisputeForm() {}

    static FormInput take(VariableScope scope) {
        return FormInput.take(scope, RoutingVariables.NAMES);
    }

    static Outcome outcome(FormInput form, Outcome... offered) {
        return MediationReport.outcome(form.text(RoutingVariables.OUTCOME), Set.of(offered));
    }

    /** What a mediator reports; a form that does not ask for a part leaves it empty. */
    static MediationReport report(FormInput form, Outcome outcome, ZoneId zone) {
        return new MediationReport(
                outcome,
                form.text("reason"),
                form.text("notes"),
                form.instant("heldAt", zone),
                Participant.attended(form.text("attendance")));
    }
}
