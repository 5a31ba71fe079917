package org.gridcase.accountability.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.accountability.service.ReviewHearing;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.springframework.stereotype.Component;

/** The unit has stated its defence (申辩). */
@Component
class DefenceStated implements TaskListener {

    private final ReviewHearing hearing;
    private final TaskHolders holders;

    DefenceStated(ReviewHearing hearing, TaskHolders holders) {
        this.hearing = hearing;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = FormInput.take(task, AccountabilityProcess.ROUTING);
        hearing.defend(ReviewKey.of(task), form.text("statement"), by);
    }
}
