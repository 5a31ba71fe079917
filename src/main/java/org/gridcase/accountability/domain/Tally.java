package org.gridcase.accountability.domain;

/**
 * The votes of a panel.
 *
 * @param members of the panel, an odd number
 * @param abstained present for the quorum, and not for the unit's responsibility
 */
public record Tally(int members, int held, int notHeld, int abstained) {

    private static final int ALL = 100;

    public enum Result {
        /** Too few have voted. */
        NO_QUORUM("noQuorum"),
        NOT_HELD("notHeld"),
        HELD("held");

        private final String code;

        Result(String code) {
            this.code = code;
        }

        /** The word used in data and in the API. */
        public String code() {
            return code;
        }
    }

    public Tally {
        if (held < 0 || notHeld < 0 || abstained < 0 || held + notHeld + abstained > members) {
            throw new IllegalArgumentException("more votes than members");
        }
    }

    public int cast() {
        return held + notHeld + abstained;
    }

    /** More than half of those who voted must find the unit responsible (过半数); a tie or an abstention does not. */
    public Result result(PanelRule rule) {
        if (cast() * ALL < members * rule.quorumPercent()) {
            return Result.NO_QUORUM;
        }
        return 2 * held > cast() ? Result.HELD : Result.NOT_HELD;
    }
}
