package org.gridcase.implementation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.deadline.process.OwedTimers;
import org.gridcase.implementation.service.Work;
import org.springframework.stereotype.Component;

/** Somebody takes a step up, or gives it back. */
@Component
class ImplementationTaskClaimed implements TaskListener {

    private final Work work;
    private final OwedTimers timers;

    ImplementationTaskClaimed(Work work, OwedTimers timers) {
        this.work = work;
        this.timers = timers;
    }

    @Override
    public void notify(DelegateTask task) {
        timers.taken(task, work.taken(ImplementationKey.of(task), task.getAssignee()));
    }
}
