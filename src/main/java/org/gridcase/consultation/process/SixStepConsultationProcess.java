package org.gridcase.consultation.process;

import org.gridcase.consultation.Consultations;

/** Names of {@code bpmn/six-step-consultation.bpmn}. */
final class SixStepConsultationProcess {

    static final String KEY = Consultations.PROCESS;

    private SixStepConsultationProcess() {}

    static final class Messages {
        static final String OPENED = "consultation.opened";

        private Messages() {}
    }

    static final class Variables {
        /** Whether the step has agreed; if not, it says where the matter goes. */
        static final String GOES_ON = "goesOn";

        static final String TO_PROPOSE = "toPropose";
        static final String TO_CONSULT = "toConsult";
        static final String TO_REVIEW = "toReview";
        static final String TO_RESOLVE = "toResolve";

        private Variables() {}
    }
}
