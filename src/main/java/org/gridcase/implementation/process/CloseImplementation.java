package org.gridcase.implementation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.implementation.service.Work;
import org.springframework.stereotype.Component;

/** It is done and confirmed, or given up: its case is closed. */
@Component
class CloseImplementation implements JavaDelegate {

    private final Work work;

    CloseImplementation(Work work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        work.close(ImplementationKey.of(execution));
    }
}
