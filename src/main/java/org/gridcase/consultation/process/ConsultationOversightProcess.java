package org.gridcase.consultation.process;

/** Names of {@code bpmn/consultation-oversight.bpmn}. */
final class ConsultationOversightProcess {

    static final String KEY = "consultation-oversight";

    private ConsultationOversightProcess() {}

    static final class Messages {
        static final String RECTIFIED = "consultation.rectified";

        private Messages() {}
    }

    static final class Variables {
        static final String POINTED_OUT = "pointedOut";
        /** Whether another member is to agree as well. */
        static final String SECOND_ASKED = "secondAsked";

        static final String FINDING_OPEN = "findingOpen";

        private Variables() {}
    }
}
