package org.gridcase.accountability.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.accountability.service.PanelWork;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.springframework.stereotype.Component;

/** A member of the panel has voted. The engine keeps nothing of it. */
@Component
class VoteCast implements TaskListener {

    private final PanelWork panels;
    private final TaskHolders holders;

    VoteCast(PanelWork panels, TaskHolders holders) {
        this.panels = panels;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = ReviewKey.take(task);
        panels.vote(ReviewKey.of(task), by, form.text(FormInput.OUTCOME), form.text("reason"));
    }
}
