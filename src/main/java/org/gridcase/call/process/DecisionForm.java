package org.gridcase.call.process;

import org.gridcase.call.service.CentreDecisions.Decision;
import org.gridcase.casefile.process.FormInput;

/** What the centre's two forms have in common. */
final class DecisionForm {

    private DecisionForm() {}

    static Decision read(FormInput form) {
        return new Decision(form.text("unit"), form.text("entryTitle"), form.text("legalBasis"), form.text("reason"));
    }
}
