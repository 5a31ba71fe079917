package org.gridcase.dispute.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.dispute.domain.Outcome;
import org.gridcase.dispute.domain.ReporterAnswers;
import org.gridcase.dispute.service.Settlements;
import org.springframework.stereotype.Component;

/** The visit found the agreement kept or broken. */
@Component
class FollowUpReported implements TaskListener {

    private final Settlements settlements;
    private final TaskHolders holders;

    FollowUpReported(Settlements settlements, TaskHolders holders) {
        this.settlements = settlements;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = DisputeForm.take(task);
        Outcome outcome = DisputeForm.outcome(form, Outcome.KEPT, Outcome.BROKEN);
        if (Boolean.TRUE.equals(task.getVariable(DisputeProcess.Variables.DEPARTMENT_SOLVED))) {
            ReporterAnswers answers = new ReporterAnswers(
                    ReporterAnswers.yes("responded", form.text("responded")),
                    ReporterAnswers.yes("solved", form.text("solved")),
                    ReporterAnswers.yes("satisfied", form.text("satisfied")));
            answers.requireSupport(outcome);
            settlements.reporterAnswered(CaseKey.of(task), answers, by);
        }
        settlements.visited(CaseKey.of(task), CaseKey.stage(task), outcome, form.text("reason"), by);
        task.setVariable(DisputeProcess.Variables.KEPT, outcome == Outcome.KEPT);
    }
}
