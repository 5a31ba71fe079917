package org.gridcase.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.call.domain.Route;
import org.gridcase.call.persistence.CallRecord;
import org.gridcase.call.persistence.CallRows;
import org.springframework.stereotype.Component;

/** Where do the lists send it? */
@Component
class RouteCall implements JavaDelegate {

    private final CallRows calls;

    RouteCall(CallRows calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CallRecord call = calls.get(CallKey.of(execution));
        execution.setVariable(CallProcess.Variables.DECLINED, call.route() == Route.DECLINED);
        execution.setVariable(CallProcess.Variables.LISTED, call.lead() != null);
    }
}
