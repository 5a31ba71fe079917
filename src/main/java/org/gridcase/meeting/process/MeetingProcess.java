package org.gridcase.meeting.process;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.deadline.process.OwedVariables;
import org.gridcase.meeting.Meetings;

/** Names of {@code bpmn/meeting.bpmn}. */
final class MeetingProcess {

    static final String KEY = Meetings.PROCESS;

    /** On a task of somebody who has voted otherwise meanwhile: it is closed for him. Never a field of a form. */
    static final String VOTED = "voted";

    private MeetingProcess() {}

    static final class Messages {
        static final String CONVENED = "meeting.convened";
        static final String VOTING_ENDED = "meeting.votingEnded";

        private Messages() {}
    }

    static final class Variables {
        static final String CANDIDATE_GROUPS = "candidateGroups";
        static final String PUT_TO_VOTE = "putToVote";
        static final String PERSONAL = "personal";
        static final String COUNTED = "counted";
        static final String MORE_MOTIONS = "moreMotions";

        /** Usernames of those who are asked; handed over within the transaction that asks them, and kept nowhere. */
        static final String ASKED = "asked";

        static final String VOTER = "voter";

        private Variables() {}
    }

    static final class Elements {
        static final String VOTE = "castBallot";

        private Elements() {}
    }

    /** What the engine itself counts while several people are asked at once. */
    private static final Set<String> OF_SEVERAL =
            Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");

    /** All that may stay in the engine. */
    static final Set<String> ROUTING = Stream.of(
                    Set.of(
                            VOTED,
                            Variables.CANDIDATE_GROUPS,
                            Variables.PUT_TO_VOTE,
                            Variables.PERSONAL,
                            Variables.COUNTED,
                            Variables.MORE_MOTIONS,
                            Variables.ASKED,
                            Variables.VOTER),
                    OF_SEVERAL,
                    OwedVariables.NAMES)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());
}
