package org.gridcase.publicity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.publicity.domain.ObjectionStage;
import org.gridcase.publicity.service.ObjectionAnswer;
import org.springframework.stereotype.Component;

/** Not answered in time: the same office goes on under supervision (督办). */
@Component
class SuperviseAnswer implements JavaDelegate {

    private final ObjectionAnswer answer;

    SuperviseAnswer(ObjectionAnswer answer) {
        this.answer = answer;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NoticeKey.write(execution, answer.overdue(NoticeKey.of(execution), ObjectionStage.ANSWER));
    }
}
