package org.gridcase.topic.process;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.deadline.process.OwedVariables;
import org.gridcase.topic.service.TopicSuggestions;

/** Names of {@code bpmn/topic.bpmn}. */
final class TopicProcess {

    static final String KEY = TopicSuggestions.PROCESS;

    private TopicProcess() {}

    static final class Messages {
        static final String GATHERED = "topic.gathered";
        static final String REASON_PUBLISHED = "topic.reasonPublished";
        static final String REASON_STOPPED = "topic.reasonStopped";

        private Messages() {}
    }

    static final class Variables {
        static final String CANDIDATE_GROUPS = "candidateGroups";
        static final String MERGED = "merged";
        static final String DECLINED = "declined";

        /** What the rule table proposes, and what the form brings back; it goes with the task. */
        static final String GROUP = "group";

        /** All that may stay in the engine. */
        static final Set<String> ROUTING = Stream.of(Set.of(CANDIDATE_GROUPS, MERGED, DECLINED), OwedVariables.NAMES)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());

        private Variables() {}
    }
}
