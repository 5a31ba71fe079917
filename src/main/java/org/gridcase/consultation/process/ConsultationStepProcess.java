package org.gridcase.consultation.process;

/** Names of {@code bpmn/consultation-step.bpmn}. */
final class ConsultationStepProcess {

    static final String KEY = "consultation-step";

    private ConsultationStepProcess() {}

    static final class Messages {
        static final String MEETING_HELD = "consultation.meetingHeld";

        private Messages() {}
    }

    static final class Variables {
        static final String STEP = "step";
        static final String CANDIDATE_GROUPS = "candidateGroups";
        static final String CONVENED = "convened";
        static final String DECIDED = "decided";

        private Variables() {}
    }
}
