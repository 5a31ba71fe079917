package org.gridcase.publicity.process;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.deadline.process.OwedVariables;
import org.gridcase.publicity.Publications;

/** Names of {@code bpmn/publication.bpmn}. */
final class PublicationProcess {

    static final String KEY = Publications.PROCESS;

    private PublicationProcess() {}

    static final class Messages {
        static final String DRAFTED = "notice.drafted";
        static final String EDITED = "notice.edited";
        static final String OBJECTION_DECIDED = "notice.objectionDecided";
        static final String WITHDRAWN = "notice.withdrawn";

        private Messages() {}
    }

    static final class Variables {
        static final String CANDIDATE_GROUPS = "candidateGroups";
        static final String PUBLISHED = "published";
        static final String ALREADY_SHOWN = "alreadyShown";
        static final String TAKES_OBJECTIONS = "takesObjections";
        static final String OBJECTION_OPEN = "objectionOpen";

        /** All that may stay in the engine. */
        static final Set<String> ROUTING = Stream.of(
                        Set.of(CANDIDATE_GROUPS, PUBLISHED, ALREADY_SHOWN, TAKES_OBJECTIONS, OBJECTION_OPEN),
                        OwedVariables.NAMES)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());

        private Variables() {}
    }

    static final class Elements {
        static final String APPROVE = "approveNotice";

        private Elements() {}
    }
}
