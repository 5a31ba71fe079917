package org.gridcase.accountability.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.accountability.service.ReviewHearing;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.springframework.stereotype.Component;

/** The unit appeals (申诉), or accepts the decision. */
@Component
class AppealDecided implements TaskListener {

    private final ReviewHearing hearing;
    private final TaskHolders holders;

    AppealDecided(ReviewHearing hearing, TaskHolders holders) {
        this.hearing = hearing;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = FormInput.take(task, AccountabilityProcess.ROUTING);
        task.setVariable(
                AccountabilityProcess.Variables.APPEALED,
                hearing.appeal(ReviewKey.of(task), form.text(FormInput.OUTCOME), form.text("reason"), by));
    }
}
