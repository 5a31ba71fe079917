package org.gridcase.responsibility.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.deadline.Periods.Warning;
import org.gridcase.deadline.process.OwedVariables;
import org.gridcase.responsibility.application.Hearings;
import org.springframework.stereotype.Component;

/** The time of the yellow reminder (黄色提醒) has come for a unit that has not answered. */
@Component
class HearingReminder implements TaskListener {

    private final Hearings hearings;

    HearingReminder(Hearings hearings) {
        this.hearings = hearings;
    }

    @Override
    public void notify(DelegateTask task) {
        long period = (Long) task.getVariable(OwedVariables.PERIOD);
        hearings.remind(ChangeKey.of(task), ChangeKey.unit(task), period, Warning.YELLOW);
    }
}
