package org.gridcase.dispute.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.dispute.service.Whistles;
import org.springframework.stereotype.Component;

/** Whoever went to the scene did not report in time. */
@Component
class RecordSceneOverdue implements JavaDelegate {

    private final Whistles whistles;

    RecordSceneOverdue(Whistles whistles) {
        this.whistles = whistles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        whistles.sceneOverdue(CaseKey.of(execution), CaseKey.stage(execution));
    }
}
