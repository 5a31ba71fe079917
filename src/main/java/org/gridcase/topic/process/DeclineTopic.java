package org.gridcase.topic.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.topic.service.TopicOutcomes;
import org.springframework.stereotype.Component;

/** The reason is public: the topic is declined. */
@Component
class DeclineTopic implements JavaDelegate {

    private final TopicOutcomes outcomes;

    DeclineTopic(TopicOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcomes.decline(TopicKey.of(execution));
    }
}
