package org.gridcase.dispute.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.dispute.domain.Outcome;
import org.gridcase.dispute.service.Climb;
import org.gridcase.dispute.service.DepartmentCalls;
import org.gridcase.supply.SupplyObligations;
import org.springframework.stereotype.Component;

/** The town has decided how to go on. */
@Component
class TownDecided implements TaskListener {

    private final Climb climb;
    private final DepartmentCalls departments;
    private final SupplyObligations supply;
    private final TaskHolders holders;
    private final Clock clock;

    TownDecided(Climb climb, DepartmentCalls departments, SupplyObligations supply, TaskHolders holders, Clock clock) {
        this.climb = climb;
        this.departments = departments;
        this.supply = supply;
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
        supply.counted(
                CaseKey.of(task),
                form.number("householdsApplied"),
                form.number("householdsTotal"),
                CaseKey.stage(task).code(),
                by);
        climb.report(CaseKey.of(task), CaseKey.stage(task), DisputeForm.report(form, outcome, clock.getZone()), by);
        if (outcome == Outcome.CALL_DEPARTMENT) {
            departments.call(CaseKey.of(task), form.text("entry"), form.text("reason"), by);
        }
        StageAnswers.of(task, outcome);
        task.setVariable(DisputeProcess.Variables.MEDIATING, outcome == Outcome.MEDIATE);
        task.setVariable(DisputeProcess.Variables.DEPARTMENT_CALLED, outcome == Outcome.CALL_DEPARTMENT);
    }
}
