package org.gridcase.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.call.service.CallClaims;
import org.springframework.stereotype.Component;

/** Nobody answered in the window: the call is the listed lead's all the same. */
@Component
class AssignListedLead implements JavaDelegate {

    private final CallClaims claims;

    AssignListedLead(CallClaims claims) {
        this.claims = claims;
    }

    @Override
    public void execute(DelegateExecution execution) {
        claims.assignedToLead(CallKey.of(execution));
    }
}
