package org.gridcase.responsibility.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.responsibility.application.ListRevisions;
import org.springframework.stereotype.Component;

/** Nobody put the proposal right in time. */
@Component
class LapseListChange implements JavaDelegate {

    private final ListRevisions revisions;

    LapseListChange(ListRevisions revisions) {
        this.revisions = revisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        revisions.lapse(ChangeKey.of(execution));
    }
}
