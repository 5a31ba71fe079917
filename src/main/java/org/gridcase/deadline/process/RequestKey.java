package org.gridcase.deadline.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.gridcase.deadline.service.RequestDecisions.Decision;

/** Reads the request from the engine, and writes back what the model routes by. */
final class RequestKey {

    private RequestKey() {}

    static long of(VariableScope scope) {
        return (Long) scope.getVariable(DeadlineRequestProcess.REQUEST);
    }

    static void write(VariableScope scope, Decision decision) {
        scope.setVariable(DeadlineRequestProcess.Variables.CANDIDATE_GROUPS, String.join(",", decision.groups()));
        scope.setVariable(DeadlineRequestProcess.Variables.DECIDE_BY, Date.from(decision.by()));
    }
}
