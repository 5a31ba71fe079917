package org.gridcase.rectification.process;

import org.camunda.bpm.engine.RuntimeService;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.rectification.process.RectificationProcess.Messages;
import org.gridcase.rectification.process.RectificationProcess.Variables;
import org.springframework.stereotype.Component;

/** What the application tells the process of a rectification. Methods are named after the business event. */
@Component
public class RectificationWorkflow {

    private final RuntimeService runtime;

    RectificationWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** A problem was pointed out; its case is open. */
    public void problemPointedOut(CaseNumber number) {
        runtime.createMessageCorrelation(Messages.POINTED_OUT)
                .processInstanceBusinessKey(number.value())
                .correlateStartMessage();
    }

    /** The resident who objected has said whether it is put right. */
    public void objectorSaid(CaseNumber number, boolean putRight, boolean again) {
        runtime.createMessageCorrelation(Messages.OBJECTOR_SAID)
                .processInstanceBusinessKey(number.value())
                .setVariable(Variables.PUT_RIGHT, putRight)
                .setVariable(Variables.TRY_AGAIN, again)
                .correlate();
    }

    /** Whoever found it has taken it back. */
    public void problemWithdrawn(CaseNumber number) {
        runtime.createMessageCorrelation(Messages.WITHDRAWN)
                .processInstanceBusinessKey(number.value())
                .correlate();
    }
}
