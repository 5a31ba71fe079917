package org.gridcase.rectification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.rectification.domain.RectificationStage;
import org.gridcase.rectification.service.FinderWork;
import org.springframework.stereotype.Component;

/** Whoever found it, or after silence the next in line, says whether it stands. */
@Component
class AskAboutDispute implements JavaDelegate {

    private final FinderWork finding;

    AskAboutDispute(FinderWork finding) {
        this.finding = finding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RectificationKey.write(execution, finding.open(RectificationKey.of(execution), RectificationStage.DISPUTE));
    }
}
