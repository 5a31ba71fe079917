package org.gridcase.meeting.domain;

import java.util.Arrays;

/** What becomes of a motion for which as many vote as against it. Nobody has a casting vote. */
public enum TieRule {
    REJECTED("rejected"),
    /** Undecided: the motion may be put to the vote once more, as a motion of its own. */
    AGAIN("again");

    private final String code;

    TieRule(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when there is no such rule */
    public static TieRule of(String code) {
        return Arrays.stream(values())
                .filter(rule -> rule.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a rule for ties: " + code));
    }
}
