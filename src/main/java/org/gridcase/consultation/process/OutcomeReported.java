package org.gridcase.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.consultation.service.Implementing;
import org.springframework.stereotype.Component;

/** What was done is said in other words. */
@Component
class OutcomeReported implements TaskListener {

    private final Implementing work;
    private final TaskHolders holders;

    OutcomeReported(Implementing work, TaskHolders holders) {
        this.work = work;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = ConsultationKey.take(task);
        CaseNumber number = ConsultationKey.of(task);
        work.report(number, form.text("result"), by);
    }
}
