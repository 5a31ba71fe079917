package org.gridcase.meeting.domain;

import java.util.Set;

/**
 * By what a body decides; a row of the table {@code meeting-rules}, or what an installation has put in its place. A meeting
 * keeps the rule with which it was convened.
 *
 * @param quorum of those entitled, how many must be there
 * @param majority of the base, how many must vote for it
 * @param proxies how many others one member may represent; 0 where the rule allows no proxies
 * @param methods how it may vote
 * @param secret whether every vote is secret
 * @param remote whether taking part from afar counts
 * @param bounds of what those who lead the meeting may do
 * @param convenor code of the post that convenes and chairs
 * @param source where the rule comes from, in words
 * @param version of the table, with the row that took its place if one did
 */
public record MeetingRule(
        Threshold quorum,
        Threshold majority,
        Base base,
        TieRule tie,
        int proxies,
        Set<BallotMethod> methods,
        boolean secret,
        boolean remote,
        Bounds bounds,
        String convenor,
        String source,
        String version) {

    public MeetingRule {
        methods = Set.copyOf(methods);
        boolean unusable = methods.isEmpty() || secret && methods.contains(BallotMethod.HANDS);
        if (proxies < 0 || unusable || bounds == null || convenor == null || source == null || source.isBlank()) {
            throw new IllegalArgumentException("not a rule for meetings");
        }
    }

    /**
     * What bounds those who lead a meeting.
     *
     * @param floor of all members with a vote, how many must be left when those recused are gone; fewer cannot decide
     * @param votingMinutes for how long people can vote in Tasklist before it may be ended without saying why
     * @param breakOffs how often a vote on one motion may be broken off and put again at the same meeting
     */
    public record Bounds(Threshold floor, int votingMinutes, int breakOffs) {

        public Bounds {
            if (floor == null || votingMinutes < 0 || breakOffs < 0) {
                throw new IllegalArgumentException("not the bounds of a meeting");
            }
        }
    }
}
