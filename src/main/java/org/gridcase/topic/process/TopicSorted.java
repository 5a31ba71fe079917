package org.gridcase.topic.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.topic.domain.SortOutcome;
import org.gridcase.topic.process.TopicProcess.Variables;
import org.gridcase.topic.service.SortDecision;
import org.gridcase.topic.service.TopicSorting;
import org.springframework.stereotype.Component;

/** The secretary has sorted a topic. */
@Component
class TopicSorted implements TaskListener {

    private final TopicSorting sorting;
    private final TaskHolders holders;

    TopicSorted(TopicSorting sorting, TaskHolders holders) {
        this.sorting = sorting;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseNumber number = TopicKey.of(task);
        sorting.alone(number);
        String by = holders.requireHolder(task);
        FormInput form = TopicKey.take(task);
        SortOutcome outcome = sorting.sort(
                number,
                new SortDecision(
                        form.text(FormInput.OUTCOME),
                        form.text(Variables.GROUP),
                        form.text("into"),
                        form.text("reason")),
                by);
        task.setVariable(Variables.MERGED, outcome == SortOutcome.MERGE);
        task.setVariable(Variables.DECLINED, outcome == SortOutcome.DECLINE);
    }
}
