package org.gridcase.publicity.process;

import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.CaseTaskDisplay;
import org.gridcase.shared.Words;
import org.springframework.stereotype.Component;

/** A draft waits for the officer. */
@Component
class NoticeTaskOpened implements TaskListener {

    private final CaseTaskDisplay display;
    private final Words words;

    NoticeTaskOpened(CaseTaskDisplay display, Words words) {
        this.display = display;
        this.words = words;
    }

    @Override
    public void notify(DelegateTask task) {
        // The kind of case: the stage would say the same as the name of the task.
        display.opened(task, words.of("case.kind." + PublicationProcess.KEY, "", Locale.SIMPLIFIED_CHINESE));
    }
}
