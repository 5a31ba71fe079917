package org.gridcase.responsibility.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.responsibility.application.ListDecisions;
import org.gridcase.responsibility.application.ListDecisions.Answer;
import org.gridcase.responsibility.domain.ListDecision;
import org.springframework.stereotype.Component;

/** The district has decided. */
@Component
class ListDecided implements TaskListener {

    private final ListDecisions decisions;
    private final TaskHolders holders;

    ListDecided(ListDecisions decisions, TaskHolders holders) {
        this.decisions = decisions;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = ChangeKey.take(task);
        Answer answer = new Answer(form.text(FormInput.OUTCOME), form.text("reason"), form.date("inForceFrom"));
        ListDecision decision = decisions.decide(ChangeKey.of(task), answer, by);
        task.setVariable(ListAmendmentProcess.Variables.APPROVED, decision == ListDecision.APPROVE);
        task.setVariable(ListAmendmentProcess.Variables.RETURNED, decision == ListDecision.RETURN);
    }
}
