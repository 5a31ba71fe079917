package org.gridcase.rectification.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.rectification.process.RectificationProcess.Variables;
import org.gridcase.rectification.service.UnitWork;
import org.springframework.stereotype.Component;

/** The unit has named its measures and a date. */
@Component
class MeasuresNamed implements TaskListener {

    private final UnitWork unit;
    private final TaskHolders holders;

    MeasuresNamed(UnitWork unit, TaskHolders holders) {
        this.unit = unit;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = RectificationKey.take(task);
        boolean later = unit.name(RectificationKey.of(task), form.text("measures"), form.date("dueOn"), by);
        task.setVariable(Variables.CONSENT_WANTED, later);
    }
}
