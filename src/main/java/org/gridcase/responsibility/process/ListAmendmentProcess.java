package org.gridcase.responsibility.process;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.deadline.process.OwedVariables;
import org.gridcase.responsibility.ListAmendments;

/** Names of {@code bpmn/list-amendment.bpmn}. */
final class ListAmendmentProcess {

    static final String KEY = ListAmendments.PROCESS;

    /** The number of a unit's task in its round, from 0; the engine counts. */
    static final String POSITION = "loopCounter";

    /** Code of the unit that a task asks; the model itself does not ask for it. */
    static final String UNIT = "unit";

    /** By these the engine knows when all units are heard. */
    private static final Set<String> OF_THE_ENGINE =
            Set.of(POSITION, "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    private ListAmendmentProcess() {}

    static final class Messages {
        static final String PROPOSED = "list.proposed";
        static final String WITHDRAWN = "list.withdrawn";

        private Messages() {}
    }

    static final class Variables {
        static final String HEARINGS = "hearings";
        static final String CANDIDATE_GROUPS = "candidateGroups";
        static final String APPROVED = "approved";
        static final String RETURNED = "returned";
        static final String PROPOSED_AGAIN = "proposedAgain";

        /** All that may stay in the engine. */
        static final Set<String> ROUTING = Stream.of(
                        Set.of(UNIT, HEARINGS, CANDIDATE_GROUPS, APPROVED, RETURNED, PROPOSED_AGAIN),
                        OF_THE_ENGINE,
                        OwedVariables.NAMES)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());

        private Variables() {}
    }

    static final class Elements {
        static final String DECIDE = "decideListChange";

        private Elements() {}
    }
}
