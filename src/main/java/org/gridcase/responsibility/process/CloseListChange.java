package org.gridcase.responsibility.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.responsibility.application.ListClosing;
import org.springframework.stereotype.Component;

/** Nothing more can come of the proposal: its case is closed. */
@Component
class CloseListChange implements JavaDelegate {

    private final ListClosing closing;

    CloseListChange(ListClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.close(ChangeKey.of(execution));
    }
}
