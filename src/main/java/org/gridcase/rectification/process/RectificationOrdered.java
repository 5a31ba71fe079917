package org.gridcase.rectification.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.rectification.service.Raising;
import org.springframework.stereotype.Component;

/** The level above has said what has to be done by when. */
@Component
class RectificationOrdered implements TaskListener {

    private final Raising raising;
    private final TaskHolders holders;

    RectificationOrdered(Raising raising, TaskHolders holders) {
        this.raising = raising;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = RectificationKey.take(task);
        raising.order(RectificationKey.of(task), form.text("instruction"), form.date("dueOn"), by);
    }
}
