package org.gridcase.publicity.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.publicity.service.ObjectionAnswer;
import org.springframework.stereotype.Component;

/** The officer has put right what was objected to. */
@Component
class NoticeRemedied implements TaskListener {

    private final ObjectionAnswer answer;
    private final TaskHolders holders;

    NoticeRemedied(ObjectionAnswer answer, TaskHolders holders) {
        this.answer = answer;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = ObjectionKey.take(task);
        answer.remedy(NoticeKey.of(task), form.text(FormInput.OUTCOME), form.text("reason"), by);
    }
}
