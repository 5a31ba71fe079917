package org.gridcase.rectification.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.rectification.process.RectificationProcess.Variables;
import org.gridcase.rectification.service.UnitWork;
import org.springframework.stereotype.Component;

/** The unit has accepted or disputed it. */
@Component
class ProblemAnswered implements TaskListener {

    private final UnitWork unit;
    private final TaskHolders holders;

    ProblemAnswered(UnitWork unit, TaskHolders holders) {
        this.unit = unit;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = RectificationKey.take(task);
        boolean disputed =
                unit.answer(RectificationKey.of(task), form.text(FormInput.OUTCOME), form.text("reason"), by);
        task.setVariable(Variables.DISPUTED, disputed);
    }
}
