package org.gridcase.meeting.domain;

import java.util.Arrays;

/** What came of a motion. Nobody enters it. */
public enum Outcome {
    CARRIED("carried"),
    REJECTED("rejected"),
    /** As many for it as against it, and the rule lets it be put to the vote again. */
    TIED("tied"),
    /** Too many left before they had voted (中途不足法定人数), or too many are recused for those left to decide at all. */
    NO_QUORUM("noQuorum"),
    /** The vote was broken off before it was counted, for a reason that is on record; nothing is decided. */
    VOID("void");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether the motion may be put to the vote again. */
    public boolean mayBePutAgain() {
        return this == TIED || this == NO_QUORUM || this == VOID;
    }

    public static Outcome of(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not an outcome: " + code));
    }
}
