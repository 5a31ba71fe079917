package org.gridcase.publicity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.publicity.service.NoticeClosing;
import org.springframework.stereotype.Component;

/** Nothing more comes of the notice: its case is closed. */
@Component
class CloseNotice implements JavaDelegate {

    private final NoticeClosing closing;

    CloseNotice(NoticeClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.close(NoticeKey.of(execution));
    }
}
