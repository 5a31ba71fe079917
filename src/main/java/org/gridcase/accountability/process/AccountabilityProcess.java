package org.gridcase.accountability.process;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.accountability.AccountabilityReviews;
import org.gridcase.deadline.process.OwedVariables;

/** Names of {@code bpmn/accountability-review.bpmn}. */
final class AccountabilityProcess {

    static final String KEY = AccountabilityReviews.PROCESS;

    private AccountabilityProcess() {}

    static final class Messages {
        static final String REVIEW_OPENED = "accountability.opened";

        private Messages() {}
    }

    static final class Variables {
        static final String MAY_GO_ON = "mayGoOn";
        static final String CANDIDATE_GROUPS = "candidateGroups";
        static final String PANEL_FORMED = "panelFormed";

        /** Usernames of those who are asked; handed over within the transaction that asks them, and kept nowhere. */
        static final String ASKED = "asked";

        static final String PANELIST = "panelist";
        static final String ASK_AGAIN = "askAgain";
        static final String MAY_APPEAL = "mayAppeal";
        static final String APPEALED = "appealed";

        private Variables() {}
    }

    /** What the engine itself counts while several people are asked at once. */
    private static final Set<String> OF_SEVERAL =
            Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");

    /** All that may stay in the engine. */
    static final Set<String> ROUTING = Stream.of(
                    Set.of(
                            Variables.MAY_GO_ON,
                            Variables.CANDIDATE_GROUPS,
                            Variables.PANEL_FORMED,
                            Variables.ASKED,
                            Variables.PANELIST,
                            Variables.ASK_AGAIN,
                            Variables.MAY_APPEAL,
                            Variables.APPEALED),
                    OF_SEVERAL,
                    OwedVariables.NAMES)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());
}
