package org.gridcase.dispute.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.CaseNumber;
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
        if (WhistleProcess.Elements.GO_TO_SCENE.equals(task.getTaskDefinitionKey())) {
            whistles.answered(number, CaseKey.stage(task), task.getAssignee());
        } else {
            climb.taken(number, CaseKey.stage(task), task.getAssignee());
        }
    }
}
