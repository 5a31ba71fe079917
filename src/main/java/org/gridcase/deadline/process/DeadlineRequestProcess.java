package org.gridcase.deadline.process;

import java.util.Set;

/** Names of {@code bpmn/deadline-request.bpmn}. */
final class DeadlineRequestProcess {

    static final String KEY = "deadline-request";

    /** Id of the request, by which one of several instances of a case is found; the model itself does not ask for it. */
    static final String REQUEST = "request";

    private DeadlineRequestProcess() {}

    static final class Variables {
        static final String CANDIDATE_GROUPS = "candidateGroups";
        static final String DECIDE_BY = "decideBy";
        static final String APPROVED = "approved";
        static final String PAUSE = "pause";
        static final String PAUSE_UNTIL = "pauseUntil";

        /** All that may stay in the engine. */
        static final Set<String> ROUTING = Set.of(REQUEST, CANDIDATE_GROUPS, DECIDE_BY, APPROVED, PAUSE, PAUSE_UNTIL);

        private Variables() {}
    }

    static final class Messages {
        static final String REQUESTED = "deadline.requested";
        static final String RESUMED = "deadline.resumed";
        static final String MOOT = "deadline.moot";

        private Messages() {}
    }
}
