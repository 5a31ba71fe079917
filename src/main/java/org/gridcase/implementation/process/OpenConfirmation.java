package org.gridcase.implementation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.implementation.service.Work;
import org.springframework.stereotype.Component;

/** Somebody else says from now on whether it is done. */
@Component
class OpenConfirmation implements JavaDelegate {

    private final Work work;

    OpenConfirmation(Work work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ImplementationKey.write(execution, work.openConfirmation(ImplementationKey.of(execution)));
    }
}
