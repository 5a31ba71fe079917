package org.gridcase.topic.process;

import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.CaseTaskDisplay;
import org.gridcase.shared.Words;
import org.gridcase.topic.domain.TopicStage;
import org.springframework.stereotype.Component;

/** A topic waits to be sorted. */
@Component
class TopicTaskOpened implements TaskListener {

    private final CaseTaskDisplay display;
    private final Words words;

    TopicTaskOpened(CaseTaskDisplay display, Words words) {
        this.display = display;
        this.words = words;
    }

    @Override
    public void notify(DelegateTask task) {
        TopicStage stage = TopicStage.SORTING;
        display.opened(task, words.of(stage.word(), stage.code(), Locale.SIMPLIFIED_CHINESE));
    }
}
