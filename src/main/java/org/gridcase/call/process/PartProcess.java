package org.gridcase.call.process;

import org.gridcase.call.Calls;

/** Names of {@code bpmn/department-part.bpmn}. */
final class PartProcess {

    static final String KEY = Calls.PART;

    private PartProcess() {}

    static final class Messages {
        static final String PART_OPENED = "part.opened";
        static final String PART_ANSWERED = "part.answered";
        static final String PART_WITHDRAWN = "part.withdrawn";

        private Messages() {}
    }

    static final class Variables {
        static final String RELEASE_ASKED = "releaseAsked";
        static final String CONSENTED = "consented";
        static final String REOPENED = "reopened";

        private Variables() {}
    }

    static final class Elements {
        static final String OPEN_PART = "openPart";
        static final String HANDLE_PART = "handlePart";
        static final String PART_DUE = "partDue";
        static final String OPEN_RELEASE = "openRelease";
        static final String CONSENT_RELEASE = "consentRelease";
        static final String RELEASE_DUE = "releaseDue";

        private Elements() {}
    }
}
