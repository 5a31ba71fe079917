package org.gridcase.dispute.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.dispute.domain.Stage;
import org.gridcase.dispute.service.Climb;
import org.gridcase.dispute.service.Whistles;
import org.springframework.stereotype.Component;

/** Claiming a task is taking the case up (受理), giving it back is recorded too. */
@Component
class CaseTaskClaimed implements TaskListener {

    private final Climb climb;
    private final Whistles whistles;

    CaseTaskClaimed(Climb climb, Whistles whistles) {
        this.climb = climb;
        this.whistles = whistles;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseNumber number = CaseKey.of(task);
        Stage stage = CaseKey.stage(task);
        switch (task.getTaskDefinitionKey()) {
            case WhistleProcess.Elements.GO_TO_SCENE -> whistles.answered(number, stage, task.getAssignee());
            case SettlementProcess.Elements.SIGN_AGREEMENT, SettlementProcess.Elements.FOLLOW_UP_VISIT ->
                climb.taken(number, stage, task.getAssignee());
            default -> climb.accepted(number, stage, task.getAssignee());
        }
    }
}
