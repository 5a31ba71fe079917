package org.gridcase.topic.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.topic.service.TopicOutcomes;
import org.springframework.stereotype.Component;

/** It goes on as part of another topic. */
@Component
class MergeTopic implements JavaDelegate {

    private final TopicOutcomes outcomes;

    MergeTopic(TopicOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcomes.merge(TopicKey.of(execution));
    }
}
