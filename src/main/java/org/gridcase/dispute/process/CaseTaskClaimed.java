package org.gridcase.dispute.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.Owed;
import org.gridcase.deadline.process.OwedTimers;
import org.gridcase.dispute.domain.Stage;
import org.gridcase.dispute.service.Climb;
import org.gridcase.dispute.service.Whistles;
import org.springframework.stereotype.Component;

/** Claiming a task is taking the case up (受理), giving it back is recorded too. */
@Component
class CaseTaskClaimed implements TaskListener {

    private final Climb climb;
    private final Whistles whistles;
    private final OwedTimers timers;
    private final DisputeWorkflow workflow;
    private final Clock clock;

    CaseTaskClaimed(Climb climb, Whistles whistles, OwedTimers timers, DisputeWorkflow workflow, Clock clock) {
        this.climb = climb;
        this.whistles = whistles;
        this.timers = timers;
        this.workflow = workflow;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseNumber number = CaseKey.of(task);
        Stage stage = CaseKey.stage(task);
        Owed owed =
                switch (task.getTaskDefinitionKey()) {
                    case WhistleProcess.Elements.GO_TO_SCENE -> answered(task, number, stage);
                    case SettlementProcess.Elements.SIGN_AGREEMENT, SettlementProcess.Elements.FOLLOW_UP_VISIT ->
                        climb.taken(number, task.getAssignee());
                    default -> climb.accepted(number, stage, task.getAssignee());
                };
        timers.taken(task, owed);
    }

    /** Until somebody answers the answer is owed; from then on the report from the scene. */
    private Owed answered(DelegateTask task, CaseNumber number, Stage stage) {
        Owed owed = whistles.answered(number, stage, task.getAssignee());
        task.setDueDate(Date.from(owed.escalateAt()));
        if (task.getAssignee() == null && !owed.acceptBy().isAfter(clock.instant())) {
            workflow.whistleReturned(number);
        }
        return owed;
    }
}
