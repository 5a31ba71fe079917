package org.gridcase.meeting.domain;

import org.gridcase.meeting.domain.Attendance.Roll;

/**
 * A motion decided, with every number that led there, so that anybody can compute it again.
 *
 * @param entitled members with a vote, without the recused (应到)
 * @param floorLeast how many members with a vote must be left when those recused are gone
 * @param present voters when it was put to the vote (实到)
 * @param walkedOut of these, how many left without having voted
 * @param quorumLeast how many must be there
 * @param baseNumber of how many the majority is counted
 * @param majorityLeast how many must vote for it
 */
public record Result(
        int entitled,
        int recused,
        int floorLeast,
        int present,
        int walkedOut,
        int quorumLeast,
        Tally tally,
        int baseNumber,
        int majorityLeast,
        Outcome outcome) {

    /** Counts a vote. */
    public static Result of(MeetingRule rule, Roll roll, int walkedOut, Tally tally) {
        int base = base(rule.base(), roll, tally);
        return new Result(
                roll.entitled(),
                roll.recused(),
                rule.bounds().floor().leastOf(roll.withVote()),
                roll.present(),
                walkedOut,
                rule.quorum().leastOf(roll.entitled()),
                tally,
                base,
                rule.majority().leastOf(base),
                outcome(rule, roll, walkedOut, tally, base));
    }

    /** Whether so many are recused that those left cannot decide; that is why there is no quorum, and coming back helps nothing. */
    public boolean tooFewLeft() {
        return entitled == 0 || entitled < floorLeast;
    }

    /** The outcome, with its cause where it may have one of two. */
    public String outcomeCode() {
        return outcome == Outcome.NO_QUORUM && tooFewLeft() ? "tooFewLeft" : outcome.code();
    }

    /** The vote is broken off: the numbers are kept, and nothing is decided. */
    public static Result broken(MeetingRule rule, Roll roll, int walkedOut) {
        int base = base(rule.base(), roll, Tally.NOTHING);
        return new Result(
                roll.entitled(),
                roll.recused(),
                rule.bounds().floor().leastOf(roll.withVote()),
                roll.present(),
                walkedOut,
                rule.quorum().leastOf(roll.entitled()),
                Tally.NOTHING,
                base,
                rule.majority().leastOf(base),
                Outcome.VOID);
    }

    private static int base(Base base, Roll roll, Tally tally) {
        return switch (base) {
            case ENTITLED -> roll.entitled();
            case PRESENT -> roll.present();
            case CAST -> tally.cast();
        };
    }

    private static Outcome outcome(MeetingRule rule, Roll roll, int walkedOut, Tally tally, int base) {
        if (!roll.mayDecide(rule)) {
            return Outcome.NO_QUORUM;
        }
        if (!rule.quorum().reachedBy(roll.present() - walkedOut, roll.entitled())) {
            return Outcome.NO_QUORUM;
        }
        if (rule.majority().reachedBy(tally.yes(), base)) {
            return Outcome.CARRIED;
        }
        return tally.isTied() && rule.tie() == TieRule.AGAIN ? Outcome.TIED : Outcome.REJECTED;
    }
}
