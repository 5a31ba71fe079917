package org.gridcase.consultation.process;

/** Names of {@code bpmn/consultation-publication.bpmn}. */
final class ConsultationPublicationProcess {

    static final String KEY = "consultation-publication";

    private ConsultationPublicationProcess() {}

    static final class Messages {
        static final String NOTICE_MOVED = "consultation.noticeMoved";

        private Messages() {}
    }

    static final class Variables {
        static final String IN_FORCE = "inForce";
        static final String UPHELD = "upheld";
        static final String STOPPED = "stopped";
        static final String MAY_RETURN = "mayReturn";
        static final String PUBLISH_AGAIN = "publishAgain";

        private Variables() {}
    }
}
