package org.gridcase.responsibility.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.responsibility.application.ListRevisions;
import org.springframework.stereotype.Component;

/** The proposal is back with whoever made it. */
@Component
class OpenListRevision implements JavaDelegate {

    private final ListRevisions revisions;

    OpenListRevision(ListRevisions revisions) {
        this.revisions = revisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ChangeKey.write(execution, revisions.open(ChangeKey.of(execution)));
    }
}
