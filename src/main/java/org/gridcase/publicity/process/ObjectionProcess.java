package org.gridcase.publicity.process;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.deadline.process.OwedVariables;
import org.gridcase.publicity.service.ObjectionAnswer;

/** Names of {@code bpmn/objection.bpmn}. */
final class ObjectionProcess {

    static final String KEY = ObjectionAnswer.PROCESS;

    private ObjectionProcess() {}

    static final class Messages {
        static final String FILED = "objection.filed";

        private Messages() {}
    }

    static final class Variables {
        static final String CANDIDATE_GROUPS = "candidateGroups";
        static final String REMEDY_OWED = "remedyOwed";

        /** All that may stay in the engine. */
        static final Set<String> ROUTING = Stream.of(Set.of(CANDIDATE_GROUPS, REMEDY_OWED), OwedVariables.NAMES)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());

        private Variables() {}
    }

    static final class Elements {
        static final String ANSWER = "answerObjection";
        static final String REMEDY = "remedyNotice";

        private Elements() {}
    }
}
