package org.gridcase.publicity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.publicity.service.NoticeApproval;
import org.springframework.stereotype.Component;

/** Not published in time: the same officer goes on under supervision (督办). */
@Component
class SuperviseApproval implements JavaDelegate {

    private final NoticeApproval approval;

    SuperviseApproval(NoticeApproval approval) {
        this.approval = approval;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NoticeKey.write(execution, approval.overdue(NoticeKey.of(execution)));
    }
}
