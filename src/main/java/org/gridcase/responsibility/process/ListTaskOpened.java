package org.gridcase.responsibility.process;

import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.CaseTaskDisplay;
import org.gridcase.responsibility.domain.ChangeStage;
import org.gridcase.shared.Words;
import org.springframework.stereotype.Component;

/** The decision or the revision waits for somebody. */
@Component
class ListTaskOpened implements TaskListener {

    private final CaseTaskDisplay display;
    private final Words words;

    ListTaskOpened(CaseTaskDisplay display, Words words) {
        this.display = display;
        this.words = words;
    }

    @Override
    public void notify(DelegateTask task) {
        ChangeStage stage = ListAmendmentProcess.Elements.DECIDE.equals(task.getTaskDefinitionKey())
                ? ChangeStage.DECISION
                : ChangeStage.REVISION;
        display.opened(task, words.of(stage.word(), stage.code(), Locale.SIMPLIFIED_CHINESE));
    }
}
