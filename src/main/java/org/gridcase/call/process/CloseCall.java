package org.gridcase.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.call.service.CallResults;
import org.springframework.stereotype.Component;

/** Closes the call; what waits for it goes on. */
@Component
class CloseCall implements JavaDelegate {

    private final CallResults results;

    CloseCall(CallResults results) {
        this.results = results;
    }

    @Override
    public void execute(DelegateExecution execution) {
        results.close(CallKey.of(execution));
    }
}
