package org.gridcase.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.consultation.service.Publishing;
import org.springframework.stereotype.Component;

/** The step to which the matter goes back is named. */
@Component
class ReturnStepNamed implements TaskListener {

    private final Publishing publishing;
    private final TaskHolders holders;

    ReturnStepNamed(Publishing publishing, TaskHolders holders) {
        this.publishing = publishing;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = ConsultationKey.take(task);
        CaseNumber number = ConsultationKey.of(task);
        publishing.returnTo(number, form.text("returnStep"), form.text("reason"), by);
        ConsultationKey.goesOn(task, false);
    }
}
