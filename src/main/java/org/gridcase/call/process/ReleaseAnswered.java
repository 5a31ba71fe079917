package org.gridcase.call.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.call.service.CallWork;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.springframework.stereotype.Component;

/** The lead consents that a partner leaves, or not. */
@Component
class ReleaseAnswered implements TaskListener {

    private static final String APPROVE = "approve";
    private static final String REJECT = "reject";

    private final CallWork work;
    private final TaskHolders holders;

    ReleaseAnswered(CallWork work, TaskHolders holders) {
        this.work = work;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = CallKey.take(task);
        boolean consents = APPROVE.equals(CallKey.outcome(form, APPROVE, REJECT));
        work.releaseAnswered(CallKey.of(task), consents, form.text("reason"), by);
        task.setVariable(PartProcess.Variables.CONSENTED, consents);
    }
}
