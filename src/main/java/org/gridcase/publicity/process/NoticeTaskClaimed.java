package org.gridcase.publicity.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.deadline.process.OwedTimers;
import org.gridcase.publicity.service.NoticeApproval;
import org.springframework.stereotype.Component;

/** Somebody takes up the decision, or gives it back. */
@Component
class NoticeTaskClaimed implements TaskListener {

    private final NoticeApproval approval;
    private final OwedTimers timers;

    NoticeTaskClaimed(NoticeApproval approval, OwedTimers timers) {
        this.approval = approval;
        this.timers = timers;
    }

    @Override
    public void notify(DelegateTask task) {
        timers.taken(task, approval.taken(NoticeKey.of(task), task.getAssignee()));
    }
}
