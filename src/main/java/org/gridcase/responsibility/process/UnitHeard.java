package org.gridcase.responsibility.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.responsibility.application.Hearings;
import org.springframework.stereotype.Component;

/** A unit has said what it thinks of the change. */
@Component
class UnitHeard implements TaskListener {

    private final Hearings hearings;
    private final TaskHolders holders;

    UnitHeard(Hearings hearings, TaskHolders holders) {
        this.hearings = hearings;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = ChangeKey.take(task);
        hearings.heard(ChangeKey.of(task), ChangeKey.unit(task), form.text(FormInput.OUTCOME), form.text("reason"), by);
    }
}
