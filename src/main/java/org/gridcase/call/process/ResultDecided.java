package org.gridcase.call.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.call.service.CallResults;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.springframework.stereotype.Component;

/** The centre decides whether the result stands, or has the matter done again. */
@Component
class ResultDecided implements TaskListener {

    private static final String ACCEPT = "accept";
    private static final String REJECT = "reject";

    private final CallResults results;
    private final CallWorkflow workflow;
    private final TaskHolders holders;

    ResultDecided(CallResults results, CallWorkflow workflow, TaskHolders holders) {
        this.results = results;
        this.workflow = workflow;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = CallKey.take(task);
        String outcome = CallKey.outcome(form, ACCEPT, REJECT, ReturnForm.RETURN);
        boolean again = ReturnForm.RETURN.equals(outcome);
        task.setVariable(CallProcess.Variables.REDO, again);
        if (again) {
            results.sentBackByCentre(CallKey.of(task), ReturnForm.read(form), by)
                    .forEach(workflow::partReopened);
        } else {
            results.decided(CallKey.of(task), ACCEPT.equals(outcome), form.text("reason"), by);
        }
    }
}
