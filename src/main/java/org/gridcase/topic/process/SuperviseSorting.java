package org.gridcase.topic.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.topic.service.TopicSorting;
import org.springframework.stereotype.Component;

/** Not sorted in time: the same office goes on under supervision (督办). */
@Component
class SuperviseSorting implements JavaDelegate {

    private final TopicSorting sorting;

    SuperviseSorting(TopicSorting sorting) {
        this.sorting = sorting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TopicKey.write(execution, sorting.overdue(TopicKey.of(execution)));
    }
}
