package org.gridcase.implementation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.implementation.process.ImplementationTaskProcess.Variables;
import org.gridcase.implementation.service.Work;
import org.springframework.stereotype.Component;

/** The owner says how far it is, or that it is done. */
@Component
class CarriedOut implements TaskListener {

    private final Work work;
    private final TaskHolders holders;

    CarriedOut(Work work, TaskHolders holders) {
        this.work = work;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = ImplementationKey.take(task);
        boolean done = work.carriedOut(
                ImplementationKey.of(task), form.text(FormInput.OUTCOME), form.text("text"), form.text("spent"), by);
        task.setVariable(Variables.REPORTED_DONE, done);
    }
}
