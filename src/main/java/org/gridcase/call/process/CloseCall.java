package org.gridcase.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.call.service.CallResults;
import org.springframework.stereotype.Component;

/** Closes the call; what waits for it goes on. */
@Component
class CloseCall implements JavaDelegate {

    private final CallResults results;
    private final CallWorkflow workflow;

    CloseCall(CallResults results, CallWorkflow workflow) {
        this.results = results;
        this.workflow = workflow;
    }

    @Override
    public void execute(DelegateExecution execution) {
        results.close(CallKey.of(execution)).forEach(workflow::partOver);
    }
}
