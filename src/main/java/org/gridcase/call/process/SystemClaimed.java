package org.gridcase.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.gridcase.call.domain.CallStep;
import org.gridcase.call.service.CallClaims;
import org.gridcase.casefile.process.FormInput;
import org.springframework.stereotype.Component;

/** The department's own system has taken the call. */
@Component
class SystemClaimed implements ExecutionListener {

    static final String WORK_ORDER = "workOrder";

    private final CallClaims claims;

    SystemClaimed(CallClaims claims) {
        this.claims = claims;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            FormInput answer = CallKey.take(execution);
            claims.takenBySystem(CallKey.of(execution), CallStep.CLAIM, answer.text(WORK_ORDER));
            execution.setVariable(CallProcess.Variables.REFUSED, false);
        }
    }
}
