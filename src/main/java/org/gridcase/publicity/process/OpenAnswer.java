package org.gridcase.publicity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.publicity.domain.ObjectionStage;
import org.gridcase.publicity.service.ObjectionAnswer;
import org.springframework.stereotype.Component;

/** The officer of the notice's place owes an answer from now on. */
@Component
class OpenAnswer implements JavaDelegate {

    private final ObjectionAnswer answer;

    OpenAnswer(ObjectionAnswer answer) {
        this.answer = answer;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NoticeKey.write(execution, answer.open(NoticeKey.of(execution), ObjectionStage.ANSWER));
    }
}
