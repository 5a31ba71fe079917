package org.gridcase.publicity.process;

import org.camunda.bpm.engine.RuntimeService;
import org.gridcase.casefile.CaseNumber;
import org.springframework.stereotype.Component;

/** What the application tells the process of an objection. */
@Component
public class ObjectionWorkflow {

    private final RuntimeService runtime;

    ObjectionWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** A resident has objected; the case is open. */
    public void objectionFiled(CaseNumber number) {
        runtime.createMessageCorrelation(ObjectionProcess.Messages.FILED)
                .processInstanceBusinessKey(number.value())
                .correlateStartMessage();
    }
}
