package org.gridcase.call.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.call.service.CallClaims;
import org.gridcase.deadline.process.OwedTimers;
import org.springframework.stereotype.Component;

/** Claiming a task is taking it up; giving it back is recorded too. */
@Component
class CallTaskClaimed implements TaskListener {

    private final CallClaims claims;
    private final OwedTimers timers;

    CallTaskClaimed(CallClaims claims, OwedTimers timers) {
        this.claims = claims;
        this.timers = timers;
    }

    @Override
    public void notify(DelegateTask task) {
        timers.taken(task, claims.taken(CallKey.of(task), CallKey.step(task), task.getAssignee()));
    }
}
