package org.gridcase.call.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.call.service.CallClaims;
import org.gridcase.call.service.CallWork;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.springframework.stereotype.Component;

/** The lead reports the whole. */
@Component
class CallHandled implements TaskListener {

    static final String DONE = "done";
    static final String NOT_SOLVED = "notSolved";

    private final CallWork work;
    private final CallClaims claims;
    private final TaskHolders holders;

    CallHandled(CallWork work, CallClaims claims, TaskHolders holders) {
        this.work = work;
        this.claims = claims;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = CallKey.take(task);
        boolean solved = DONE.equals(CallKey.outcome(form, DONE, NOT_SOLVED));
        claims.heldBy(CallKey.of(task), CallKey.step(task), by);
        work.reported(CallKey.of(task), solved, form.text("report"), form.text("cost"), by);
    }
}
