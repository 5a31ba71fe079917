package org.gridcase.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.gridcase.call.service.CallClaims;
import org.gridcase.call.service.CallWork;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.process.FormInput;
import org.springframework.stereotype.Component;

/** The department's own system reports the result. */
@Component
class SystemHandled implements ExecutionListener {

    private final CallWork work;
    private final CallClaims claims;

    SystemHandled(CallWork work, CallClaims claims) {
        this.work = work;
        this.claims = claims;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            CaseNumber number = CallKey.of(execution);
            FormInput answer = CallKey.take(execution);
            boolean solved = CallHandled.DONE.equals(CallKey.outcome(answer, CallHandled.DONE, CallHandled.NOT_SOLVED));
            claims.requireNobody(number);
            work.reported(number, solved, answer.text("report"), answer.text("cost"), null);
        }
    }
}
