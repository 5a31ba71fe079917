package org.gridcase.publicity.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.deadline.process.OwedTimers;
import org.gridcase.publicity.service.ObjectionAnswer;
import org.springframework.stereotype.Component;

/** Somebody takes up an objection, or gives it back. */
@Component
class ObjectionTaskClaimed implements TaskListener {

    private final ObjectionAnswer answer;
    private final OwedTimers timers;

    ObjectionTaskClaimed(ObjectionAnswer answer, OwedTimers timers) {
        this.answer = answer;
        this.timers = timers;
    }

    @Override
    public void notify(DelegateTask task) {
        timers.taken(task, answer.taken(NoticeKey.of(task), task.getAssignee()));
    }
}
