package org.gridcase.dispute.process;

/** Names of {@code bpmn/mediation.bpmn}; the variables of a stage are the same in every model that has one. */
final class MediationProcess {

    static final String KEY = "mediation";

    private MediationProcess() {}

    static final class Messages {
        static final String DISPUTE_MOVED = "dispute.moved";

        private Messages() {}
    }

    static final class Variables {
        static final String STAGE = "stage";
        static final String CANDIDATE_GROUPS = "candidateGroups";
        static final String VACANT = "vacant";
        static final String DELIBERATION = "deliberation";
        static final String GATHERING = "gathering";
        static final String ANOTHER_SESSION = "anotherSession";
        static final String CONCLUDED = "concluded";
        static final String SETTLED = "settled";
        static final String HANDED_BACK = "handedBack";
        static final String MOVED = "moved";
        static final String SUPERVISED = "supervised";
        static final String OVERDUE = "overdue";

        private Variables() {}
    }

    static final class Elements {
        static final String MEDIATE = "mediate";

        private Elements() {}
    }
}
