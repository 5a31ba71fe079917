package org.gridcase.topic.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.deadline.process.OwedTimers;
import org.gridcase.topic.service.TopicSorting;
import org.springframework.stereotype.Component;

/** Somebody takes up a topic, or gives it back. */
@Component
class TopicTaskClaimed implements TaskListener {

    private final TopicSorting sorting;
    private final OwedTimers timers;

    TopicTaskClaimed(TopicSorting sorting, OwedTimers timers) {
        this.sorting = sorting;
        this.timers = timers;
    }

    @Override
    public void notify(DelegateTask task) {
        timers.taken(task, sorting.taken(TopicKey.of(task), task.getAssignee()));
    }
}
