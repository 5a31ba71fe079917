package org.gridcase.topic.process;

import org.camunda.bpm.engine.RuntimeService;
import org.gridcase.casefile.CaseNumber;
import org.springframework.stereotype.Component;

/** What the application tells the process of a topic. Methods are named after the business event. */
@Component
public class TopicWorkflow {

    private final RuntimeService runtime;

    TopicWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** A topic was suggested; its case is open. */
    public void topicGathered(CaseNumber number) {
        runtime.createMessageCorrelation(TopicProcess.Messages.GATHERED)
                .processInstanceBusinessKey(number.value())
                .correlateStartMessage();
    }

    /** Everybody can read why it is declined. */
    void reasonPublished(CaseNumber number) {
        tell(TopicProcess.Messages.REASON_PUBLISHED, number);
    }

    /** Nothing comes of the notice that was to tell why. */
    void reasonStopped(CaseNumber number) {
        tell(TopicProcess.Messages.REASON_STOPPED, number);
    }

    private void tell(String message, CaseNumber number) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number.value())
                .correlateAll();
    }
}
