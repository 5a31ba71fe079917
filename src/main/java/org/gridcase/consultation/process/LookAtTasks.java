package org.gridcase.consultation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.consultation.service.Implementing;
import org.springframework.stereotype.Component;

/** Looks whether every task has ended. */
@Component
class LookAtTasks implements JavaDelegate {

    private final Implementing work;

    LookAtTasks(Implementing work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean open = work.isAnyOpen(ConsultationKey.of(execution));
        execution.setVariable(ConsultationImplementationProcess.Variables.TASK_OPEN, open);
    }
}
