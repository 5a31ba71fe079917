package org.gridcase.rectification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.rectification.service.RectificationClosing;
import org.springframework.stereotype.Component;

/** It is put right, or taken back: its case is closed. */
@Component
class CloseRectification implements JavaDelegate {

    private final RectificationClosing closing;

    CloseRectification(RectificationClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.close(RectificationKey.of(execution));
    }
}
