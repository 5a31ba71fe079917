package org.gridcase.implementation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.implementation.service.Work;
import org.springframework.stereotype.Component;

/** The owner has it from now on. */
@Component
class OpenImplementation implements JavaDelegate {

    private final Work work;

    OpenImplementation(Work work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ImplementationKey.write(execution, work.open(ImplementationKey.of(execution)));
    }
}
