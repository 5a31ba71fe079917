package org.gridcase.dispute.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.dispute.service.Climb;
import org.springframework.stereotype.Component;

/** The deadline of a stage passed: the matter goes up by itself. */
@Component
class ClimbByDeadline implements JavaDelegate {

    private final Climb climb;

    ClimbByDeadline(Climb climb) {
        this.climb = climb;
    }

    @Override
    public void execute(DelegateExecution execution) {
        climb.deadlineMissed(CaseKey.of(execution), CaseKey.stage(execution));
        StageAnswers.none(execution);
    }
}
