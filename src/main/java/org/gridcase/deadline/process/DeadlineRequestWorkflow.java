package org.gridcase.deadline.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.gridcase.casefile.CaseNumber;
import org.springframework.stereotype.Component;

/** What the application tells the process of a request. Methods are named after the business event. */
@Component
public class DeadlineRequestWorkflow {

    private final RuntimeService runtime;

    DeadlineRequestWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Somebody asks for a pause or an extension. */
    public void requested(CaseNumber number, long request) {
        runtime.createMessageCorrelation(DeadlineRequestProcess.Messages.REQUESTED)
                .processInstanceBusinessKey(number.value())
                .setVariable(DeadlineRequestProcess.REQUEST, request)
                .correlateStartMessage();
    }

    /** The clock is to run again before the pause is over. */
    public void resumed(CaseNumber number, long request) {
        instance(DeadlineRequestProcess.Messages.RESUMED, number, request).correlate();
    }

    /** The step has ended that the request was about. */
    void stepEnded(CaseNumber number, long request) {
        instance(DeadlineRequestProcess.Messages.MOOT, number, request).correlate();
    }

    private MessageCorrelationBuilder instance(String message, CaseNumber number, long request) {
        return runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number.value())
                .processInstanceVariableEquals(DeadlineRequestProcess.REQUEST, request);
    }
}
