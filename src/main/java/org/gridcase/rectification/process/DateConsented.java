package org.gridcase.rectification.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.rectification.process.RectificationProcess.Variables;
import org.gridcase.rectification.service.FinderWork;
import org.springframework.stereotype.Component;

/** It was said whether the later date may be. */
@Component
class DateConsented implements TaskListener {

    private final FinderWork finding;
    private final TaskHolders holders;

    DateConsented(FinderWork finding, TaskHolders holders) {
        this.finding = finding;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = RectificationKey.take(task);
        boolean consented =
                finding.consent(RectificationKey.of(task), form.text(FormInput.OUTCOME), form.text("reason"), by);
        task.setVariable(Variables.CONSENTED, consented);
    }
}
