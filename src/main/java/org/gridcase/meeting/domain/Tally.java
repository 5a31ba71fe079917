package org.gridcase.meeting.domain;

/**
 * The votes on a motion, however they were cast.
 *
 * @param invalid papers that say nothing that counts (废票)
 */
public record Tally(int yes, int no, int abstain, int invalid) {

    public static final Tally NOTHING = new Tally(0, 0, 0, 0);

    public Tally {
        if (yes < 0 || no < 0 || abstain < 0 || invalid < 0) {
            throw new IllegalArgumentException("fewer than no votes");
        }
    }

    public Tally plus(Tally other) {
        return new Tally(yes + other.yes, no + other.no, abstain + other.abstain, invalid + other.invalid);
    }

    /** The valid ones. */
    public int cast() {
        return yes + no + abstain;
    }

    public int all() {
        return cast() + invalid;
    }

    boolean isTied() {
        return yes == no && yes > 0;
    }
}
