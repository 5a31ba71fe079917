package org.gridcase.accountability.domain;

/**
 * How panels are formed and vote; a row of data.
 *
 * @param most members of a panel at most, an odd number
 * @param least members of a panel at least, an odd number; with fewer there is no panel
 * @param quorumPercent of the members that must vote, more than half
 * @param secret whether nobody learns who voted how
 * @param ballots how often at most a panel is asked until it has its quorum
 */
public record PanelRule(long id, int most, int least, int quorumPercent, boolean secret, int ballots) {

    private static final int HALF = 50;
    private static final int ALL = 100;

    public PanelRule {
        boolean odd = most % 2 == 1 && least % 2 == 1;
        if (!odd || least < 1 || most < least || quorumPercent <= HALF || quorumPercent > ALL || ballots < 1) {
            throw new IllegalArgumentException("not a rule for panels");
        }
    }
}
