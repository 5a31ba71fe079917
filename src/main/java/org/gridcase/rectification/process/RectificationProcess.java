package org.gridcase.rectification.process;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.deadline.process.OwedVariables;
import org.gridcase.rectification.Rectifications;

/** Names of {@code bpmn/rectification.bpmn}. */
final class RectificationProcess {

    static final String KEY = Rectifications.PROCESS;

    private RectificationProcess() {}

    static final class Messages {
        static final String POINTED_OUT = "rectification.pointedOut";
        static final String OBJECTOR_SAID = "rectification.objectorSaid";
        static final String WITHDRAWN = "rectification.withdrawn";

        private Messages() {}
    }

    static final class Variables {
        static final String CANDIDATE_GROUPS = "candidateGroups";
        static final String DISPUTED = "disputed";
        static final String STANDING = "standing";
        static final String CONSENT_WANTED = "consentWanted";
        static final String CONSENTED = "consented";
        static final String OBJECTOR_ASKED = "objectorAsked";
        static final String PUT_RIGHT = "putRight";
        static final String TRY_AGAIN = "tryAgain";

        /** All that may stay in the engine. */
        static final Set<String> ROUTING = Stream.of(
                        Set.of(
                                CANDIDATE_GROUPS,
                                DISPUTED,
                                STANDING,
                                CONSENT_WANTED,
                                CONSENTED,
                                OBJECTOR_ASKED,
                                PUT_RIGHT,
                                TRY_AGAIN),
                        OwedVariables.NAMES)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());

        private Variables() {}
    }

    static final class Elements {
        static final String ANSWER = "answerProblem";
        static final String RULE = "ruleOnDispute";
        static final String NAME = "nameMeasures";
        static final String CONSENT = "consentToDate";
        static final String REPORT = "reportRectified";
        static final String CHECK = "checkRectified";
        static final String ORDER = "orderRectification";

        private Elements() {}
    }
}
