package org.gridcase.deadline.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.deadline.service.RequestDecisions;
import org.gridcase.deadline.service.RequestDecisions.Decided;
import org.springframework.stereotype.Component;

/** The level above has decided. */
@Component
class DeadlineDecided implements TaskListener {

    private final RequestDecisions decisions;
    private final TaskHolders holders;

    DeadlineDecided(RequestDecisions decisions, TaskHolders holders) {
        this.decisions = decisions;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = FormInput.take(task, DeadlineRequestProcess.Variables.ROUTING);
        Decided decided = decisions.decide(RequestKey.of(task), form.text(FormInput.OUTCOME), form.text("reason"), by);
        task.setVariable(DeadlineRequestProcess.Variables.APPROVED, decided.approved());
        task.setVariable(DeadlineRequestProcess.Variables.PAUSE, decided.pause());
    }
}
