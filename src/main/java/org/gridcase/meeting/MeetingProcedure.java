package org.gridcase.meeting;

import java.time.Instant;
import java.util.List;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.territory.PlaceCode;

/**
 * How a meeting went, for whoever checks its procedure: dates, numbers and outcomes, all of them from the record; neither who
 * voted what nor a name.
 *
 * @param about the case on which the body was to decide, or null
 * @param firstSignedInAt null while, or if, nobody came
 * @param members of the roster as it stands for this meeting
 * @param withVote of these, how many have a vote
 * @param endedAt null while it goes on
 * @param signedAt when the convenor signed the minutes off; null before
 * @param motions one for each that the convenor put on the agenda, as it stood when it was put to the vote last
 */
public record MeetingProcedure(
        CaseNumber meeting,
        CaseNumber about,
        PlaceCode place,
        BodyKind body,
        Instant convenedAt,
        Instant startsAt,
        Instant firstSignedInAt,
        int members,
        int withVote,
        Instant endedAt,
        Instant signedAt,
        List<Motion> motions) {

    public MeetingProcedure {
        motions = List.copyOf(motions);
    }

    /** Whether there was a quorum for every motion, each time that it was put to the vote last. */
    public boolean isQuorate() {
        return !motions.isEmpty() && motions.stream().allMatch(Motion::quorate);
    }

    /** Whether nobody who was recused from a motion voted on it, for himself or for another. */
    public boolean respectsRecusals() {
        return motions.stream().allMatch(Motion::recusalsRespected);
    }

    /**
     * @param number on the agenda as it was convened
     * @param times how often it was put to the vote
     * @param outcome as in {@link MeetingHeld}; null when it was never counted
     * @param entitled members with a vote, without the recused (应到)
     * @param present voters when it was put to the vote (实到)
     * @param quorate whether so many were there until it was counted
     * @param arithmetic quorum and majority with every number, in Chinese, line by line, as the minutes have it
     */
    public record Motion(
            int number,
            String title,
            int times,
            String outcome,
            int entitled,
            int present,
            int recused,
            boolean quorate,
            boolean recusalsRespected,
            List<String> arithmetic) {

        public Motion {
            arithmetic = List.copyOf(arithmetic);
        }
    }
}
