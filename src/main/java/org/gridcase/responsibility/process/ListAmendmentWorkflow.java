package org.gridcase.responsibility.process;

import org.camunda.bpm.engine.RuntimeService;
import org.gridcase.casefile.CaseNumber;
import org.springframework.stereotype.Component;

/** What the application tells the process of a change. Methods are named after the business event. */
@Component
public class ListAmendmentWorkflow {

    private final RuntimeService runtime;

    ListAmendmentWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** A change was proposed; its case is open. */
    public void changeProposed(CaseNumber number) {
        runtime.createMessageCorrelation(ListAmendmentProcess.Messages.PROPOSED)
                .processInstanceBusinessKey(number.value())
                .correlateStartMessage();
    }

    /** Whoever proposed it has taken it back. */
    public void changeWithdrawn(CaseNumber number) {
        runtime.createMessageCorrelation(ListAmendmentProcess.Messages.WITHDRAWN)
                .processInstanceBusinessKey(number.value())
                .correlate();
    }
}
