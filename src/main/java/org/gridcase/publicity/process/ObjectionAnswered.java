package org.gridcase.publicity.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.publicity.process.ObjectionProcess.Variables;
import org.gridcase.publicity.service.ObjectionAnswer;
import org.springframework.stereotype.Component;

/** The officer has answered. */
@Component
class ObjectionAnswered implements TaskListener {

    private final ObjectionAnswer answer;
    private final TaskHolders holders;

    ObjectionAnswered(ObjectionAnswer answer, TaskHolders holders) {
        this.answer = answer;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = ObjectionKey.take(task);
        boolean owed = answer.decide(NoticeKey.of(task), form.text(FormInput.OUTCOME), form.text("reason"), by);
        task.setVariable(Variables.REMEDY_OWED, owed);
    }
}
