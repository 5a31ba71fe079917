package org.gridcase.accountability.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.accountability.service.PanelWork;
import org.springframework.stereotype.Component;

/** The members of the panel who have not voted yet are asked. */
@Component
class OpenBallot implements JavaDelegate {

    private final PanelWork panels;

    OpenBallot(PanelWork panels) {
        this.panels = panels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReviewKey.write(execution, panels.openBallot(ReviewKey.of(execution)));
    }
}
