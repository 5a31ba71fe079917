package org.gridcase.call.process;

import org.gridcase.call.Calls;

/** Names of {@code bpmn/department-call.bpmn}. */
final class CallProcess {

    static final String KEY = Calls.PROCESS;

    private CallProcess() {}

    static final class Messages {
        static final String CALL_MADE = "call.made";
        static final String CALL_WITHDRAWN = "call.withdrawn";

        private Messages() {}
    }

    static final class Variables {
        static final String DECLINED = "declined";
        static final String LISTED = "listed";
        static final String REFUSED = "refused";
        static final String ARBITRATED = "arbitrated";
        static final String ACCEPTED = "accepted";
        static final String TO_CENTRE = "toCentre";
        static final String REDO = "redo";
        static final String CANDIDATE_GROUPS = "candidateGroups";
        static final String TOPIC = "topic";

        private Variables() {}
    }

    static final class Elements {
        static final String OPEN_ASSIGNMENT = "openAssignment";
        static final String ASSIGN_UNIT = "assignUnit";
        static final String ASSIGNMENT_DUE = "assignmentDue";
        static final String OPEN_CLAIM = "openClaim";
        static final String CLAIM_CALL = "claimCall";
        static final String CLAIM_WINDOW = "claimWindow";
        static final String OPEN_ARBITRATION = "openArbitration";
        static final String ARBITRATE = "arbitrate";
        static final String ARBITRATION_DUE = "arbitrationDue";
        static final String OPEN_HANDLING = "openHandling";
        static final String HANDLE_CALL = "handleCall";
        static final String HANDLING_DUE = "handlingDue";
        static final String OPEN_CONFIRMATION = "openConfirmation";
        static final String CONFIRM_RESULT = "confirmResult";
        static final String CONFIRMATION_DUE = "confirmationDue";
        static final String OPEN_DECISION = "openDecision";
        static final String DECIDE_RESULT = "decideResult";
        static final String DECISION_DUE = "decisionDue";

        private Elements() {}
    }
}
