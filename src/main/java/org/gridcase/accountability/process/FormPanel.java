package org.gridcase.accountability.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.accountability.service.PanelWork;
import org.springframework.stereotype.Component;

/** Forms the panel (评议组) by data. */
@Component
class FormPanel implements JavaDelegate {

    private final PanelWork panels;

    FormPanel(PanelWork panels) {
        this.panels = panels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(AccountabilityProcess.Variables.PANEL_FORMED, panels.form(ReviewKey.of(execution)));
    }
}
