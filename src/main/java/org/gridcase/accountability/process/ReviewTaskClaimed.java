package org.gridcase.accountability.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.accountability.service.ReviewHearing;
import org.gridcase.deadline.process.OwedTimers;
import org.springframework.stereotype.Component;

/** Somebody of the unit takes its step up, or gives it back. */
@Component
class ReviewTaskClaimed implements TaskListener {

    private final ReviewHearing hearing;
    private final OwedTimers timers;

    ReviewTaskClaimed(ReviewHearing hearing, OwedTimers timers) {
        this.hearing = hearing;
        this.timers = timers;
    }

    @Override
    public void notify(DelegateTask task) {
        timers.taken(task, hearing.taken(ReviewKey.of(task), task.getAssignee()));
    }
}
