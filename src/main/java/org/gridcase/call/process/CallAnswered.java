package org.gridcase.call.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.call.domain.Refusals.Next;
import org.gridcase.call.service.CallClaims;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.springframework.stereotype.Component;

/** The unit accepts the call, or refuses it by citing the entry that makes it another's. */
@Component
class CallAnswered implements TaskListener {

    static final String ACCEPT = "accept";
    private static final String REFUSE = "refuse";

    private final CallClaims claims;
    private final TaskHolders holders;

    CallAnswered(CallClaims claims, TaskHolders holders) {
        this.claims = claims;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = CallKey.take(task);
        boolean refused = REFUSE.equals(CallKey.outcome(form, ACCEPT, REFUSE));
        claims.heldBy(CallKey.of(task), CallKey.step(task), by);
        task.setVariable(CallProcess.Variables.REFUSED, refused);
        if (refused) {
            Next next = claims.refused(CallKey.of(task), form.text("entry"), form.text("reason"), by);
            task.setVariable(CallProcess.Variables.ARBITRATED, next == Next.ARBITRATE);
        } else {
            claims.accepted(CallKey.of(task), by);
        }
    }
}
