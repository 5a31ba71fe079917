package org.gridcase.implementation.process;

import org.camunda.bpm.engine.RuntimeService;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.implementation.process.ImplementationTaskProcess.Messages;
import org.springframework.stereotype.Component;

/** What the application tells the process of a task. */
@Component
public class ImplementationWorkflow {

    private final RuntimeService runtime;

    ImplementationWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Somebody has to do it; its case is open. */
    public void taskAssigned(CaseNumber number) {
        runtime.createMessageCorrelation(Messages.ASSIGNED)
                .processInstanceBusinessKey(number.value())
                .correlateStartMessage();
    }
}
