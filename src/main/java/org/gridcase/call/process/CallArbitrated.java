package org.gridcase.call.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.call.service.CentreDecisions;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.springframework.stereotype.Component;

/** The centre has decided between units that refused: the list is interpreted, or is to be amended. */
@Component
class CallArbitrated implements TaskListener {

    private static final String AMEND = "amend";
    private static final String INTERPRET = "interpret";

    private final CentreDecisions decisions;
    private final TaskHolders holders;

    CallArbitrated(CentreDecisions decisions, TaskHolders holders) {
        this.decisions = decisions;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = CallKey.take(task);
        if (AMEND.equals(CallKey.outcome(form, AMEND, INTERPRET))) {
            decisions.amended(CallKey.of(task), DecisionForm.read(form), by);
        } else {
            decisions.interpreted(CallKey.of(task), DecisionForm.read(form), by);
        }
    }
}
