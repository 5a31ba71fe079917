package org.gridcase.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.consultation.service.ConsultationSteps;
import org.gridcase.deadline.process.OwedTimers;
import org.springframework.stereotype.Component;

/** Somebody takes a step up, or gives it back. */
@Component
class ConsultationTaskClaimed implements TaskListener {

    private final ConsultationSteps steps;
    private final OwedTimers timers;

    ConsultationTaskClaimed(ConsultationSteps steps, OwedTimers timers) {
        this.steps = steps;
        this.timers = timers;
    }

    @Override
    public void notify(DelegateTask task) {
        timers.taken(task, steps.taken(ConsultationKey.of(task), task.getAssignee()));
    }
}
