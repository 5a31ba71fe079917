package org.gridcase.dispute.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.dispute.domain.Outcome;
import org.gridcase.dispute.service.Climb;
import org.gridcase.dispute.service.DepartmentCalls;
import org.springframework.stereotype.Component;

/** The town has decided how to go on. */
@Component
class TownDecided implements TaskListener {

    private final Climb climb;
    private final DepartmentCalls departments;
    private final TaskHolders holders;
    private final Clock clock;

    TownDecided(Climb climb, DepartmentCalls departments, TaskHolders holders, Clock clock) {
        this.climb = climb;
        this.departments = departments;
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
                Outcome.MEDIATE,
                Outcome.HAND_BACK,
                Outcome.CALL_DEPARTMENT,
                Outcome.WITHDRAWN,
                Outcome.NOT_A_DISPUTE);
        climb.report(CaseKey.of(task), CaseKey.stage(task), DisputeForm.report(form, outcome, clock.getZone()), by);
        if (outcome == Outcome.CALL_DEPARTMENT) {
            departments.call(CaseKey.of(task), form.text("entry"), form.text("reason"), by);
        }
        StageAnswers.of(task, outcome);
        task.setVariable(DisputeProcess.Variables.MEDIATING, outcome == Outcome.MEDIATE);
        task.setVariable(DisputeProcess.Variables.DEPARTMENT_CALLED, outcome == Outcome.CALL_DEPARTMENT);
    }
}
