package org.gridcase.publicity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.publicity.service.NoticeApproval;
import org.springframework.stereotype.Component;

/** The officer of the place decides from now on. */
@Component
class OpenApproval implements JavaDelegate {

    private final NoticeApproval approval;

    OpenApproval(NoticeApproval approval) {
        this.approval = approval;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NoticeKey.write(execution, approval.open(NoticeKey.of(execution)));
    }
}
