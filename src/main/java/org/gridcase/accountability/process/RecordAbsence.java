package org.gridcase.accountability.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.accountability.service.PanelWork;
import org.springframework.stereotype.Component;

/** The time for voting is over. */
@Component
class RecordAbsence implements JavaDelegate {

    private final PanelWork panels;

    RecordAbsence(PanelWork panels) {
        this.panels = panels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        panels.votingOver(ReviewKey.of(execution));
    }
}
