package org.gridcase.publicity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.publicity.domain.ObjectionStage;
import org.gridcase.publicity.service.ObjectionAnswer;
import org.springframework.stereotype.Component;

/** Not put right in time: the same office goes on under supervision (督办). */
@Component
class SuperviseRemedy implements JavaDelegate {

    private final ObjectionAnswer answer;

    SuperviseRemedy(ObjectionAnswer answer) {
        this.answer = answer;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NoticeKey.write(execution, answer.overdue(NoticeKey.of(execution), ObjectionStage.REMEDY));
    }
}
