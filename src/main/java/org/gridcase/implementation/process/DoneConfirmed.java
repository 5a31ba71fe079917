package org.gridcase.implementation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.implementation.process.ImplementationTaskProcess.Variables;
import org.gridcase.implementation.service.Work;
import org.gridcase.implementation.service.Work.Looked;
import org.springframework.stereotype.Component;

/** Somebody else has said whether it is done. */
@Component
class DoneConfirmed implements TaskListener {

    private final Work work;
    private final TaskHolders holders;

    DoneConfirmed(Work work, TaskHolders holders) {
        this.work = work;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = ImplementationKey.take(task);
        Looked looked = work.confirm(ImplementationKey.of(task), form.text(FormInput.OUTCOME), form.text("reason"), by);
        task.setVariable(Variables.CONFIRMED, looked.confirmed());
        task.setVariable(Variables.TRY_AGAIN, looked.again());
    }
}
