package org.gridcase.consultation.domain;

import java.util.List;

/** What a body has decided at a meeting, from the outcomes of its motions. Nobody enters it. */
public enum Sitting {
    APPROVED,
    RETURNED,
    REJECTED,
    /** The text was put to the vote and lost, and nothing else was carried. */
    NOT_CARRIED,
    /** No quorum, a tie, broken off, or never put to the vote. */
    UNDECIDED;

    private static final String CARRIED = "carried";
    private static final String LOST = "rejected";

    /** @param outcome as the meeting computed it; null when it never came to the vote */
    public record Motion(Purpose purpose, Stage backTo, String outcome) {

        public boolean isCarried() {
            return CARRIED.equals(outcome);
        }
    }

    /** The first motion of the agenda that was carried decides. */
    public static Sitting of(List<Motion> agenda) {
        return agenda.stream()
                .filter(Motion::isCarried)
                .findFirst()
                .map(motion -> switch (motion.purpose()) {
                    case APPROVE -> APPROVED;
                    case RETURN -> RETURNED;
                    case REJECT -> REJECTED;
                })
                .orElseGet(() -> isLost(agenda) ? NOT_CARRIED : UNDECIDED);
    }

    private static boolean isLost(List<Motion> agenda) {
        return agenda.stream().anyMatch(motion -> motion.purpose() == Purpose.APPROVE && LOST.equals(motion.outcome()));
    }
}
