package org.gridcase.consultation.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.consultation.service.Implementing;
import org.gridcase.consultation.service.PlannedTask;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Component;

/** A task is planned, or all of them are, or nothing has to be done. */
@Component
class ImplementationPlanned implements TaskListener {

    private static final String ADD = "add";
    private static final String FINISH = "finish";
    private static final String NOTHING = "nothingToDo";

    private final Implementing work;
    private final TaskHolders holders;

    ImplementationPlanned(Implementing work, TaskHolders holders) {
        this.work = work;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = ConsultationKey.take(task);
        CaseNumber number = ConsultationKey.of(task);
        String outcome = Objects.requireNonNullElse(form.text(FormInput.OUTCOME), "");
        switch (outcome) {
            case ADD ->
                work.plan(
                        number,
                        new PlannedTask(form.text("title"), form.text("what"), form.text("owner"), form.date("dueOn")),
                        by);
            case FINISH -> work.planned(number);
            case NOTHING -> work.nothingToDo(number, form.text("reason"), by);
            default -> throw Refusal.invalid(FormInput.OUTCOME, "consultation.plan.outcome");
        }
        task.setVariable(ConsultationImplementationProcess.Variables.PLANNED, FINISH.equals(outcome));
        task.setVariable(ConsultationImplementationProcess.Variables.NOTHING_TO_DO, NOTHING.equals(outcome));
    }
}
