package org.gridcase.dispute.process;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.Party;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.dispute.ReportDispute;
import org.gridcase.dispute.service.Intake;
import org.gridcase.shared.CurrentUser;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Component;

/** The start form was submitted: opens the case, makes its number the business key, and leaves nothing of the form behind. */
@Component
class DisputeIntake implements ExecutionListener {

    private final Intake intake;
    private final Clock clock;

    DisputeIntake(Intake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        FormInput form = DisputeForm.take(execution);
        CaseNumber number = intake.open(new ReportDispute(
                form.text("title"),
                form.text("description"),
                form.text("matter"),
                form.text("placeCode"),
                form.text("source"),
                form.number("people"),
                form.checked("violence"),
                form.checked("apart") ? Boolean.FALSE : null,
                parties(form),
                form.instant("occurredAt", clock.getZone()),
                form.text("evidenceUrl"),
                form.text("repeats"),
                form.text("entryLevel"),
                form.text("overrideReason"),
                CurrentUser.username().orElseThrow(() -> Refusal.forbidden("casefile.task.nobody"))));
        execution.setProcessBusinessKey(number.value());
    }

    private static List<Party> parties(FormInput form) {
        List<Party> parties = new ArrayList<>();
        for (String who : List.of("partyA", "partyB")) {
            if (form.text(who + "Name") != null) {
                parties.add(new Party(form.text(who + "Name"), form.text(who + "Phone"), form.text(who + "Address")));
            }
        }
        for (String line : form.lines("otherParties")) {
            String[] parts = line.split("[,，]", 3);
            parties.add(new Party(part(parts, 0), part(parts, 1), part(parts, 2)));
        }
        return parties;
    }

    private static String part(String[] parts, int index) {
        return index < parts.length && !parts[index].isBlank() ? parts[index].strip() : null;
    }
}
