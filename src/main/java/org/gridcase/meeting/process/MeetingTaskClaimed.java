package org.gridcase.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.deadline.process.OwedTimers;
import org.gridcase.meeting.service.MeetingSteps;
import org.springframework.stereotype.Component;

/** Somebody of the convenor's post takes a step up, or gives it back. */
@Component
class MeetingTaskClaimed implements TaskListener {

    private final MeetingSteps steps;
    private final OwedTimers timers;

    MeetingTaskClaimed(MeetingSteps steps, OwedTimers timers) {
        this.steps = steps;
        this.timers = timers;
    }

    @Override
    public void notify(DelegateTask task) {
        timers.taken(task, steps.taken(MeetingKey.of(task), task.getAssignee()));
    }
}
