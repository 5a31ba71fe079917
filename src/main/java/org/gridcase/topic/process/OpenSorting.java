package org.gridcase.topic.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.topic.service.TopicSorting;
import org.springframework.stereotype.Component;

/** The secretary of the community is to sort it from now on. */
@Component
class OpenSorting implements JavaDelegate {

    private final TopicSorting sorting;

    OpenSorting(TopicSorting sorting) {
        this.sorting = sorting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TopicKey.write(execution, sorting.open(TopicKey.of(execution)));
    }
}
