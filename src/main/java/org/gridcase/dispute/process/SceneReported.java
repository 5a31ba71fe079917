package org.gridcase.dispute.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.casefile.process.TaskHolders;
import org.gridcase.dispute.service.Whistles;
import org.springframework.stereotype.Component;

/** Whoever went to the scene reports what was found and done. */
@Component
class SceneReported implements TaskListener {

    private final Whistles whistles;
    private final TaskHolders holders;

    SceneReported(Whistles whistles, TaskHolders holders) {
        this.whistles = whistles;
        this.holders = holders;
    }

    @Override
    public void notify(DelegateTask task) {
        String by = holders.requireHolder(task);
        FormInput form = DisputeForm.take(task);
        whistles.sceneReported(CaseKey.of(task), CaseKey.stage(task), form.text("found"), by);
        task.setVariable(DisputeProcess.Variables.UNANSWERED, false);
    }
}
