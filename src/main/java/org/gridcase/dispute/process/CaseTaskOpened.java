package org.gridcase.dispute.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.CaseTaskDisplay;
import org.springframework.stereotype.Component;

/** A task of a dispute is there to be taken up. */
@Component
class CaseTaskOpened implements TaskListener {

    private static final int URGENT_PRIORITY = 100;

    private final CaseTaskDisplay display;

    CaseTaskOpened(CaseTaskDisplay display) {
        this.display = display;
    }

    @Override
    public void notify(DelegateTask task) {
        display.opened(task, CaseKey.stage(task).label());
        if (WhistleProcess.Elements.GO_TO_SCENE.equals(task.getTaskDefinitionKey())) {
            task.setPriority(URGENT_PRIORITY);
        }
    }
}
