package org.gridcase.accountability.process;

import org.camunda.bpm.engine.RuntimeService;
import org.gridcase.casefile.CaseNumber;
import org.springframework.stereotype.Component;

/** What the application tells the process of a review. */
@Component
public class AccountabilityWorkflow {

    private final RuntimeService runtime;

    AccountabilityWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** The case of a review is open. Runs to the first task, or to its end, within the caller's transaction. */
    public void reviewOpened(CaseNumber number) {
        runtime.createMessageCorrelation(AccountabilityProcess.Messages.REVIEW_OPENED)
                .processInstanceBusinessKey(number.value())
                .correlateStartMessage();
    }
}
