package org.gridcase.rectification.process;

import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.CaseTaskDisplay;
import org.gridcase.rectification.domain.RectificationStage;
import org.gridcase.shared.Words;
import org.springframework.stereotype.Component;

/** A step of a rectification waits for somebody. */
@Component
class RectificationTaskOpened implements TaskListener {

    private final CaseTaskDisplay display;
    private final Words words;

    RectificationTaskOpened(CaseTaskDisplay display, Words words) {
        this.display = display;
        this.words = words;
    }

    @Override
    public void notify(DelegateTask task) {
        RectificationStage stage = RectificationKey.stageOf(task);
        display.opened(task, words.of(stage.word(), stage.code(), Locale.SIMPLIFIED_CHINESE));
    }
}
