package org.gridcase.consultation.domain;

/**
 * How the published result stands, for the one decision that counts: whether it comes into force.
 *
 * @param awaited a version of the newest notice waits for its officer: the first, or a correction
 * @param stopped the newest notice was dropped, or taken down by somebody else
 * @param periodOver its period for objections is over
 * @param objectionOpen an objection to any notice of the result is not answered
 * @param upheld an objection was upheld, and the matter was not returned after it
 * @param findingOpen something that was pointed out is not put right
 */
public record PublicStanding(
        boolean awaited,
        boolean stopped,
        boolean periodOver,
        boolean objectionOpen,
        boolean upheld,
        boolean findingOpen) {

    public enum Look {
        /** Something is still open, or the period runs. */
        WAIT,
        /** A resident was right: the matter goes back. */
        UPHELD,
        STOPPED,
        IN_FORCE
    }

    /** Being right goes before everything else, and whatever is open before the end. */
    public Look look() {
        if (upheld) {
            return Look.UPHELD;
        }
        if (awaited) {
            return Look.WAIT;
        }
        if (stopped) {
            return Look.STOPPED;
        }
        return periodOver && !objectionOpen && !findingOpen ? Look.IN_FORCE : Look.WAIT;
    }
}
