package org.gridcase.consultation.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.consultation.service.Publishing;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Component;

/** What follows when nothing came of the notice. */
@Component
class StoppedDecided implements TaskListener {

    private static final String PUBLISH = "publish";
    private static final String RETURN = "return";
    private static final String REJECT = "reject";

    private final Publishing publishing;
    private final TaskHolders holders;

    StoppedDecided(Publishing publishing, TaskHolders holders) {
        this.publishing = publishing;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = ConsultationKey.take(task);
        CaseNumber number = ConsultationKey.of(task);
        String outcome = Objects.requireNonNullElse(form.text(FormInput.OUTCOME), "");
        switch (outcome) {
            case PUBLISH -> publishing.publishAgain(number);
            case RETURN -> publishing.returnTo(number, form.text("returnStep"), form.text("reason"), by);
            case REJECT -> publishing.reject(number, form.text("reason"), by);
            default -> throw Refusal.invalid(FormInput.OUTCOME, "consultation.stopped.outcome");
        }
        task.setVariable(ConsultationPublicationProcess.Variables.PUBLISH_AGAIN, PUBLISH.equals(outcome));
        ConsultationKey.goesOn(task, false);
    }
}
