package org.gridcase.dispute.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.deadline.Periods;
import org.gridcase.deadline.Periods.End;
import org.springframework.stereotype.Component;

/** Nobody took it up, or the deadline of a stage passed: the matter goes up by itself, or on under supervision. */
@Component
class ClimbByDeadline implements JavaDelegate {

    private final Periods periods;

    ClimbByDeadline(Periods periods) {
        this.periods = periods;
    }

    @Override
    public void execute(DelegateExecution execution) {
        End end = periods.over(CaseKey.of(execution));
        execution.setVariable(MediationProcess.Variables.SUPERVISED, end.supervised());
        StageAnswers.none(execution);
        execution.setVariable(MediationProcess.Variables.OVERDUE, end.climbs());
    }
}
