package org.gridcase.implementation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.implementation.process.ImplementationTaskProcess.Variables;
import org.gridcase.implementation.service.Work;
import org.springframework.stereotype.Component;

/** The level above has decided. */
@Component
class DelayDecided implements TaskListener {

    private final Work work;
    private final TaskHolders holders;

    DelayDecided(Work work, TaskHolders holders) {
        this.work = work;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = ImplementationKey.take(task);
        boolean on = work.decideOnDelay(
                ImplementationKey.of(task), form.text(FormInput.OUTCOME), form.text("reason"), form.date("dueOn"), by);
        task.setVariable(Variables.GOES_ON, on);
    }
}
