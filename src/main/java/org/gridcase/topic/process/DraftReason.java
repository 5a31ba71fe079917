package org.gridcase.topic.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.topic.service.TopicOutcomes;
import org.springframework.stereotype.Component;

/** Why it is declined is to become public first. */
@Component
class DraftReason implements JavaDelegate {

    private final TopicOutcomes outcomes;

    DraftReason(TopicOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcomes.draftReason(TopicKey.of(execution));
    }
}
