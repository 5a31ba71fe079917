package org.gridcase.accountability.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.CaseTaskDisplay;
import org.springframework.stereotype.Component;

/** A step of a review waits for its people. */
@Component
class ReviewTaskOpened implements TaskListener {

    private static final String WHERE = "问责审核";

    private final CaseTaskDisplay display;

    ReviewTaskOpened(CaseTaskDisplay display) {
        this.display = display;
    }

    @Override
    public void notify(DelegateTask task) {
        display.opened(task, WHERE);
    }
}
