package org.gridcase.rectification.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.rectification.service.UnitWork;
import org.springframework.stereotype.Component;

/** The unit says what it has done. */
@Component
class RectifiedReported implements TaskListener {

    private final UnitWork unit;
    private final TaskHolders holders;

    RectifiedReported(UnitWork unit, TaskHolders holders) {
        this.unit = unit;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = RectificationKey.take(task);
        unit.report(RectificationKey.of(task), form.text("done"), by);
    }
}
