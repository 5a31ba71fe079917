package org.gridcase.dispute.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.dispute.service.JointMeetings;
import org.gridcase.dispute.service.Settlements;
import org.gridcase.dispute.service.StageOpening;
import org.springframework.stereotype.Component;

/** The level that settled the matter owes the agreement. */
@Component
class OpenSigning implements JavaDelegate {

    private final Settlements settlements;
    private final JointMeetings meetings;

    OpenSigning(Settlements settlements, JointMeetings meetings) {
        this.settlements = settlements;
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StageOpening opening = settlements.openSigning(CaseKey.of(execution));
        CaseKey.write(execution, opening);
        execution.setVariable(
                DisputeProcess.Variables.REOPEN_AT,
                settlements.settledStage(CaseKey.of(execution)).code());
        execution.setVariable(
                RoutingVariables.UNDERTAKEN,
                !meetings.undertakings(CaseKey.of(execution)).none());
        execution.setVariable(DisputeProcess.Variables.KEPT, false);
    }
}
