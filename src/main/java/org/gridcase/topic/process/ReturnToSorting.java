package org.gridcase.topic.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.topic.service.TopicOutcomes;
import org.springframework.stereotype.Component;

/** The reason never became public: the topic is to be sorted again. */
@Component
class ReturnToSorting implements JavaDelegate {

    private final TopicOutcomes outcomes;

    ReturnToSorting(TopicOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TopicKey.write(execution, outcomes.comeBack(TopicKey.of(execution)));
    }
}
