package org.gridcase.dispute.process;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.deadline.process.OwedVariables;
import org.gridcase.dispute.domain.Agreement;
import org.gridcase.dispute.domain.Outcome;
import org.gridcase.dispute.service.Settlements;
import org.springframework.stereotype.Component;

/** The agreement is drafted, signed or refused. */
@Component
class AgreementReported implements TaskListener {

    private final Settlements settlements;
    private final TaskHolders holders;
    private final Clock clock;

    AgreementReported(Settlements settlements, TaskHolders holders, Clock clock) {
        this.settlements = settlements;
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
            settlements.agreed(CaseKey.of(task), agreement(form, outcome), by);
        }
        task.setVariable(SettlementProcess.Variables.REFUSED, outcome == Outcome.REFUSE);
        task.setVariable(SettlementProcess.Variables.DRAFT, outcome == Outcome.DRAFT);
        if (outcome == Outcome.SIGNED) {
            OwedVariables.write(task, settlements.awaitFollowUp(CaseKey.of(task)));
        }
    }

    private Agreement agreement(FormInput form, Outcome outcome) {
        LocalDate signedOn = form.date("signedOn") == null ? LocalDate.now(clock) : form.date("signedOn");
        return new Agreement(
                Agreement.Kind.of(form.text("agreementKind")),
                form.text("terms"),
                form.date("performanceDate"),
                outcome == Outcome.SIGNED ? signedOn : null);
    }
}
