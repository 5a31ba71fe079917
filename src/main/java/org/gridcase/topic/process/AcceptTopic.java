package org.gridcase.topic.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.topic.service.TopicOutcomes;
import org.springframework.stereotype.Component;

/** It goes to its consultation group. */
@Component
class AcceptTopic implements JavaDelegate {

    private final TopicOutcomes outcomes;

    AcceptTopic(TopicOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcomes.accept(TopicKey.of(execution));
    }
}
