package org.gridcase.implementation.process;

import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.CaseTaskDisplay;
import org.gridcase.implementation.domain.WorkStage;
import org.gridcase.shared.Words;
import org.springframework.stereotype.Component;

/** A step of a task waits for somebody. */
@Component
class ImplementationTaskOpened implements TaskListener {

    private final CaseTaskDisplay display;
    private final Words words;

    ImplementationTaskOpened(CaseTaskDisplay display, Words words) {
        this.display = display;
        this.words = words;
    }

    @Override
    public void notify(DelegateTask task) {
        WorkStage stage = ImplementationKey.stageOf(task);
        display.opened(task, words.of(stage.word(), stage.code(), Locale.SIMPLIFIED_CHINESE));
    }
}
