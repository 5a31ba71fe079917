package org.gridcase.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.gridcase.call.domain.CallStep;
import org.gridcase.call.service.CallClaims;
import org.gridcase.call.service.CallWork;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.process.FormInput;
import org.springframework.stereotype.Component;

/** The partner's own system reports that its part is done. */
@Component
class SystemPartDone implements ExecutionListener {

    private final CallWork work;
    private final CallClaims claims;

    SystemPartDone(CallWork work, CallClaims claims) {
        this.work = work;
        this.claims = claims;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            CaseNumber number = CallKey.of(execution);
            FormInput answer = CallKey.take(execution);
            claims.takenBySystem(number, CallStep.PART, answer.text(SystemClaimed.WORK_ORDER));
            work.partDone(number, answer.text("report"), null);
            execution.setVariable(PartProcess.Variables.RELEASE_ASKED, false);
        }
    }
}
