package org.gridcase.publicity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.publicity.service.ObjectionAnswer;
import org.springframework.stereotype.Component;

/** All is done that the objection asked for: its case is closed, and the notice looks whether it may end. */
@Component
class CloseObjection implements JavaDelegate {

    private final ObjectionAnswer answer;

    CloseObjection(ObjectionAnswer answer) {
        this.answer = answer;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answer.close(NoticeKey.of(execution));
    }
}
