package org.gridcase.call.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.call.service.CallResults;
import org.gridcase.call.service.CallResults.Returned;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.springframework.stereotype.Component;

/** Whoever called confirms the result or sends it back. */
@Component
class ResultConfirmed implements TaskListener {

    private static final String ACCEPT = "accept";

    private final CallResults results;
    private final CallWorkflow workflow;
    private final TaskHolders holders;

    ResultConfirmed(CallResults results, CallWorkflow workflow, TaskHolders holders) {
        this.results = results;
        this.workflow = workflow;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = CallKey.take(task);
        boolean accepted = ACCEPT.equals(CallKey.outcome(form, ACCEPT, ReturnForm.RETURN));
        task.setVariable(CallProcess.Variables.ACCEPTED, accepted);
        task.setVariable(CallProcess.Variables.TO_CENTRE, false);
        if (accepted) {
            results.confirmed(CallKey.of(task), by);
        } else {
            Returned returned = results.sentBack(CallKey.of(task), ReturnForm.read(form), by);
            task.setVariable(CallProcess.Variables.TO_CENTRE, returned.toCentre());
            returned.reopened().forEach(workflow::partReopened);
        }
    }
}
