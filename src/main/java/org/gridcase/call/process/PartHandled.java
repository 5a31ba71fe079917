package org.gridcase.call.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.call.service.CallClaims;
import org.gridcase.call.service.CallWork;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.springframework.stereotype.Component;

/** A partner has done its part, or asks to be released from it. */
@Component
class PartHandled implements TaskListener {

    private static final String DONE = "done";
    private static final String RELEASE = "release";

    private final CallWork work;
    private final CallClaims claims;
    private final TaskHolders holders;

    PartHandled(CallWork work, CallClaims claims, TaskHolders holders) {
        this.work = work;
        this.claims = claims;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = CallKey.take(task);
        boolean release = RELEASE.equals(CallKey.outcome(form, DONE, RELEASE));
        claims.heldBy(CallKey.of(task), CallKey.step(task), by);
        task.setVariable(PartProcess.Variables.RELEASE_ASKED, release);
        if (release) {
            work.releaseAsked(CallKey.of(task), form.text("reason"), by);
        } else {
            work.partDone(CallKey.of(task), form.text("report"), by);
        }
    }
}
