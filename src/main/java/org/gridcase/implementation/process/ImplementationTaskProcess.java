package org.gridcase.implementation.process;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.deadline.process.OwedVariables;
import org.gridcase.implementation.Implementations;

/** Names of {@code bpmn/implementation-task.bpmn}. */
final class ImplementationTaskProcess {

    static final String KEY = Implementations.PROCESS;

    private ImplementationTaskProcess() {}

    static final class Messages {
        static final String ASSIGNED = "implementation.assigned";

        private Messages() {}
    }

    static final class Variables {
        static final String CANDIDATE_GROUPS = "candidateGroups";
        static final String REPORTED_DONE = "reportedDone";
        static final String CONFIRMED = "confirmed";
        static final String TRY_AGAIN = "tryAgain";
        static final String GOES_ON = "goesOn";

        /** All that may stay in the engine. */
        static final Set<String> ROUTING = Stream.of(
                        Set.of(CANDIDATE_GROUPS, REPORTED_DONE, CONFIRMED, TRY_AGAIN, GOES_ON), OwedVariables.NAMES)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());

        private Variables() {}
    }

    static final class Elements {
        static final String WORK = "carryOut";
        static final String CONFIRM = "confirmDone";
        static final String DELAY = "decideOnDelay";

        private Elements() {}
    }
}
