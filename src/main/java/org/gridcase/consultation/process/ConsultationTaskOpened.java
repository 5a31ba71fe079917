package org.gridcase.consultation.process;

import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.process.CaseTaskDisplay;
import org.gridcase.shared.Words;
import org.springframework.stereotype.Component;

/** A step of a consultation waits for its people. */
@Component
class ConsultationTaskOpened implements TaskListener {

    private final CaseTaskDisplay display;
    private final CaseFiles cases;
    private final Words words;

    ConsultationTaskOpened(CaseTaskDisplay display, CaseFiles cases, Words words) {
        this.display = display;
        this.cases = cases;
        this.words = words;
    }

    @Override
    public void notify(DelegateTask task) {
        String stage = cases.facts(ConsultationKey.of(task)).stage();
        display.opened(task, words.of("case.level." + stage, stage, Locale.SIMPLIFIED_CHINESE));
    }
}
