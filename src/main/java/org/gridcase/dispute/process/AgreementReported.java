package org.gridcase.dispute.process;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.deadline.process.OwedVariables;
import org.gridcase.dispute.domain.Agreement;
import org.gridcase.dispute.domain.Outcome;
import org.gridcase.dispute.service.JointMeetings;
import org.gridcase.dispute.service.Settlements;
import org.springframework.stereotype.Component;

/** The agreement is drafted, signed or refused. */
@Component
class AgreementReported implements TaskListener {

    private final Settlements settlements;
    private final JointMeetings meetings;
    private final TaskHolders holders;
    private final Clock clock;

    AgreementReported(Settlements settlements, JointMeetings meetings, TaskHolders holders, Clock clock) {
        this.settlements = settlements;
        this.meetings = meetings;
        this.holders = holders;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = DisputeForm.take(task);
        Outcome outcome = DisputeForm.outcome(form, Outcome.DRAFT, Outcome.SIGNED, Outcome.REFUSE);
        if (outcome == Outcome.REFUSE) {
            settlements.refused(CaseKey.of(task), form.text("reason"), by);
        } else {
            settlements.agreed(CaseKey.of(task), agreement(CaseKey.of(task), form, outcome), by);
        }
        task.setVariable(SettlementProcess.Variables.REFUSED, outcome == Outcome.REFUSE);
        task.setVariable(SettlementProcess.Variables.DRAFT, outcome == Outcome.DRAFT);
        if (outcome == Outcome.SIGNED) {
            OwedVariables.write(task, settlements.awaitFollowUp(CaseKey.of(task)));
        }
    }

    private Agreement agreement(CaseNumber number, FormInput form, Outcome outcome) {
        boolean undertaken = form.checked("useUndertakings");
        LocalDate performance = form.date("performanceDate");
        LocalDate signedOn = form.date("signedOn") == null ? LocalDate.now(clock) : form.date("signedOn");
        return new Agreement(
                Agreement.Kind.of(form.text("agreementKind")),
                undertaken ? meetings.terms(number) : form.text("terms"),
                undertaken && performance == null
                        ? meetings.undertakings(number).lastDay()
                        : performance,
                outcome == Outcome.SIGNED ? signedOn : null);
    }
}
