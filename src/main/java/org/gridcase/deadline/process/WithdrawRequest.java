package org.gridcase.deadline.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.deadline.service.RequestDecisions;
import org.springframework.stereotype.Component;

/** The step has ended before its request was decided, or its pause was over. */
@Component
class WithdrawRequest implements JavaDelegate {

    private final RequestDecisions decisions;

    WithdrawRequest(RequestDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.withdraw(RequestKey.of(execution));
    }
}
