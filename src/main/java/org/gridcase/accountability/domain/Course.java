package org.gridcase.accountability.domain;

import java.util.Arrays;
import org.gridcase.accountability.domain.Tally.Result;

/**
 * Where a review stands, and every way on from there. There is no other way: what the process and the database do is done
 * by these steps.
 *
 * @param fiveYes whether the records answered all five questions with yes
 * @param round 1 for the first panel, 2 for the one that hears the appeal; 0 before
 * @param ballot how often the panel of this round has been asked; 0 before
 * @param verdict null until the review has ended
 */
public record Course(State state, boolean fiveYes, int round, int ballot, Verdict verdict) {

    private static final int FIRST = 1;
    private static final int APPEAL = 2;

    public enum State {
        /** Facts are collected. */
        FACTS("facts"),
        /** The unit states its defence (申辩). */
        DEFENCE("defence"),
        /** A panel is formed. */
        PANEL("panel"),
        /** The panel votes. */
        VOTING("voting"),
        /** The unit may appeal (申诉). */
        APPEAL("appeal"),
        CLOSED("closed");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** The word used in data and in the API. */
        public String code() {
            return code;
        }

        public static State of(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no state of a review: " + code));
        }
    }

    public Course {
        if (verdict == Verdict.HELD && !fiveYes) {
            throw new IllegalStateException("nobody is held responsible without five times yes");
        }
        if ((verdict == null) == (state == State.CLOSED)) {
            throw new IllegalStateException("a review has a verdict exactly when it is closed");
        }
    }

    public static Course opened() {
        return new Course(State.FACTS, false, 0, 0, null);
    }

    /** The records have answered. */
    public Course answered(Finding finding) {
        require(State.FACTS);
        return finding.mayGoOn() ? new Course(State.DEFENCE, true, 0, 0, null) : closed(Verdict.NAMED);
    }

    /** The unit has stated its defence, or its time for it is over. */
    public Course heard() {
        require(State.DEFENCE);
        return new Course(State.PANEL, fiveYes, FIRST, 0, null);
    }

    /** @param formed false: there are not enough people without a part in it, so nobody can be held responsible */
    public Course seated(boolean formed) {
        require(State.PANEL);
        return formed ? new Course(State.VOTING, fiveYes, round, FIRST, null) : closed(Verdict.NOT_HELD);
    }

    /**
     * The votes of a ballot are counted.
     *
     * @param ballots how often at most a panel is asked until it has its quorum
     */
    public Course counted(Result result, int ballots) {
        require(State.VOTING);
        return switch (result) {
            case NO_QUORUM ->
                ballot < ballots
                        ? new Course(State.VOTING, fiveYes, round, ballot + 1, null)
                        : closed(Verdict.NOT_HELD);
            case NOT_HELD -> closed(Verdict.NOT_HELD);
            case HELD -> round == FIRST ? new Course(State.APPEAL, fiveYes, round, ballot, null) : closed(Verdict.HELD);
        };
    }

    /** @param appeals false: the unit accepts the decision, or its time for an appeal is over */
    public Course appealed(boolean appeals) {
        require(State.APPEAL);
        return appeals ? new Course(State.PANEL, fiveYes, APPEAL, 0, null) : closed(Verdict.HELD);
    }

    private Course closed(Verdict how) {
        return new Course(State.CLOSED, fiveYes, round, ballot, how);
    }

    private void require(State expected) {
        if (state != expected) {
            throw new IllegalStateException("the review is at " + state + ", not at " + expected);
        }
    }
}
