package org.gridcase.dispute.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.dispute.domain.Outcome;
import org.gridcase.dispute.service.Climb;
import org.springframework.stereotype.Component;

/** What came of asking the department. */
@Component
class DepartmentFollowed implements TaskListener {

    private final Climb climb;
    private final TaskHolders holders;
    private final Clock clock;

    DepartmentFollowed(Climb climb, TaskHolders holders, Clock clock) {
        this.climb = climb;
        this.holders = holders;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = DisputeForm.take(task);
        Outcome outcome =
                DisputeForm.outcome(form, Outcome.SETTLED, Outcome.HAND_BACK, Outcome.WITHDRAWN, Outcome.NOT_A_DISPUTE);
        climb.report(CaseKey.of(task), CaseKey.stage(task), DisputeForm.report(form, outcome, clock.getZone()), by);
        StageAnswers.of(task, outcome);
    }
}
