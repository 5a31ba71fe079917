package org.gridcase.call.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.call.service.CallResults;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.springframework.stereotype.Component;

/** The centre decides whether the result stands. */
@Component
class ResultDecided implements TaskListener {

    private static final String ACCEPT = "accept";
    private static final String REJECT = "reject";

    private final CallResults results;
    private final TaskHolders holders;

    ResultDecided(CallResults results, TaskHolders holders) {
        this.results = results;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = CallKey.take(task);
        boolean stands = ACCEPT.equals(CallKey.outcome(form, ACCEPT, REJECT));
        results.decided(CallKey.of(task), stands, form.text("reason"), by);
    }
}
