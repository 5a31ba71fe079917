package org.gridcase.dispute.process;

import org.gridcase.dispute.Disputes;

/** Names of {@code bpmn/dispute-resolution.bpmn}. */
final class DisputeProcess {

    static final String KEY = Disputes.PROCESS;

    private DisputeProcess() {}

    static final class Messages {
        static final String DISPUTE_REPORTED = "dispute.reported";
        static final String DEPARTMENT_ANSWERED = "department.answered";

        private Messages() {}
    }

    static final class Variables {
        static final String URGENT = "urgent";
        static final String WHISTLE_STAGE = "whistleStage";
        static final String UNANSWERED = "unanswered";
        static final String AT_BUILDING = "atBuilding";
        static final String AT_GRID = "atGrid";
        static final String AT_STATION = "atStation";
        static final String AT_COMMUNITY = "atCommunity";
        static final String MEDIATING = "mediating";
        static final String DEPARTMENT_CALLED = "departmentCalled";
        static final String DEPARTMENT_SOLVED = "departmentSolved";
        static final String KEPT = "kept";
        static final String REOPEN_AT = "reopenAt";

        private Variables() {}
    }

    static final class Elements {
        static final String DECIDE_AT_TOWN = "decideAtTown";

        private Elements() {}
    }
}
