package org.gridcase.deadline.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.ProcessCase;
import org.gridcase.deadline.Periods;
import org.springframework.stereotype.Component;

/** The time of the red reminder (红色提醒) of a task's period has come. */
@Component
class DeadlineLastWarning implements TaskListener {

    private final Periods periods;

    DeadlineLastWarning(Periods periods) {
        this.periods = periods;
    }

    @Override
    public void notify(DelegateTask task) {
        periods.warn(ProcessCase.of(task), (Long) task.getVariable(OwedVariables.PERIOD), Periods.Warning.RED);
    }
}
