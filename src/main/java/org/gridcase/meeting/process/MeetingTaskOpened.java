package org.gridcase.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.CaseTaskDisplay;
import org.springframework.stereotype.Component;

/** A step of a meeting waits for its people. */
@Component
class MeetingTaskOpened implements TaskListener {

    private static final String WHERE = "会议";

    private final CaseTaskDisplay display;

    MeetingTaskOpened(CaseTaskDisplay display) {
        this.display = display;
    }

    @Override
    public void notify(DelegateTask task) {
        display.opened(task, WHERE);
    }
}
