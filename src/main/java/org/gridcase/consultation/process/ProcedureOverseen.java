package org.gridcase.consultation.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.consultation.service.Oversight;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Component;

/** The supervision committee has looked at the procedure. */
@Component
class ProcedureOverseen implements TaskListener {

    private static final String APPROVE = "approve";
    private static final String FINDING = "finding";
    private static final String RETURN = "return";
    private static final String REJECT = "reject";

    private final Oversight oversight;
    private final TaskHolders holders;

    ProcedureOverseen(Oversight oversight, TaskHolders holders) {
        this.oversight = oversight;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = ConsultationKey.take(task);
        CaseNumber number = ConsultationKey.of(task);
        oversight.requireImpartial(number, by);
        String outcome = Objects.requireNonNullElse(form.text(FormInput.OUTCOME), "");
        boolean agreed = false;
        switch (outcome) {
            case APPROVE -> agreed = oversight.approve(number, by);
            case FINDING -> oversight.pointOut(number, form.text("problem"), form.codes("lines"), by);
            case RETURN -> oversight.returnTo(number, form.text("returnStep"), form.text("reason"), by);
            case REJECT -> oversight.reject(number, form.text("reason"), by);
            default -> throw Refusal.invalid(FormInput.OUTCOME, "consultation.oversee.outcome");
        }
        task.setVariable(ConsultationOversightProcess.Variables.POINTED_OUT, FINDING.equals(outcome));
        task.setVariable(ConsultationOversightProcess.Variables.SECOND_ASKED, APPROVE.equals(outcome) && !agreed);
        ConsultationKey.goesOn(task, agreed);
    }
}
