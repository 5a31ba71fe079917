package org.gridcase.consultation.domain;

/**
 * How often a body was convened in one visit of its step without a decision.
 *
 * @param lost how often the text was put to the vote and lost
 * @param undecided how often nothing was decided
 */
public record Tries(int lost, int undecided) {

    public static final Tries NONE = new Tries(0, 0);

    /** What comes next in a step that has not decided. */
    public enum Next {
        /** The convenor convenes once more. */
        AGAIN,
        /** Whoever answers for the convenor convenes, or ends it. */
        SUPERIOR,
        /** There is no majority for it, or no meeting that can decide: no resolution comes of it. */
        REJECTED
    }

    /** After one more meeting that decided nothing, or at which the text lost. */
    public Tries after(Sitting sitting) {
        return switch (sitting) {
            case NOT_CARRIED -> new Tries(lost + 1, undecided);
            case UNDECIDED -> new Tries(lost, undecided + 1);
            default -> throw new IllegalStateException("the body has decided: " + sitting);
        };
    }

    /** The level above gets one meeting more than the convenor; so whatever happens, there is an end. */
    public Next next(StepRule rule) {
        if (lost >= rule.votes() || undecided > rule.meetings()) {
            return Next.REJECTED;
        }
        return undecided == rule.meetings() ? Next.SUPERIOR : Next.AGAIN;
    }
}
