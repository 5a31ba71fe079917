package org.gridcase.dispute.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.dispute.domain.Outcome;
import org.gridcase.dispute.service.Climb;
import org.springframework.stereotype.Component;

/** A session is over: its record goes to the case, the outcome routes. */
@Component
class MediationReported implements TaskListener {

    private final Climb climb;
    private final TaskHolders holders;
    private final Clock clock;

    MediationReported(Climb climb, TaskHolders holders, Clock clock) {
        this.climb = climb;
        this.holders = holders;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = DisputeForm.take(task);
        Outcome outcome = DisputeForm.outcome(
                form,
                Outcome.SETTLED,
                Outcome.ESCALATE,
                Outcome.HAND_BACK,
                Outcome.WITHDRAWN,
                Outcome.NOT_A_DISPUTE,
                Outcome.ANOTHER_SESSION);
        climb.report(CaseKey.of(task), CaseKey.stage(task), DisputeForm.report(form, outcome, clock.getZone()), by);
        StageAnswers.of(task, outcome);
        task.setVariable(MediationProcess.Variables.ANOTHER_SESSION, outcome == Outcome.ANOTHER_SESSION);
    }
}
