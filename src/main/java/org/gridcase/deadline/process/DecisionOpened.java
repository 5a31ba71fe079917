package org.gridcase.deadline.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.CaseTaskDisplay;
import org.gridcase.deadline.service.RequestDecisions;
import org.springframework.stereotype.Component;

/** A decision waits for somebody of the level above. */
@Component
class DecisionOpened implements TaskListener {

    private final CaseTaskDisplay display;
    private final RequestDecisions decisions;

    DecisionOpened(CaseTaskDisplay display, RequestDecisions decisions) {
        this.display = display;
        this.decisions = decisions;
    }

    @Override
    public void notify(DelegateTask task) {
        display.opened(task, decisions.levelOf(RequestKey.of(task)));
    }
}
