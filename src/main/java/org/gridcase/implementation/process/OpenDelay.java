package org.gridcase.implementation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.implementation.service.Work;
import org.springframework.stereotype.Component;

/** It is late, or not done again and again: the level above decides from now on. */
@Component
class OpenDelay implements JavaDelegate {

    private final Work work;

    OpenDelay(Work work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ImplementationKey.write(execution, work.openDelay(ImplementationKey.of(execution)));
    }
}
