package org.gridcase.meeting.domain;

import java.util.Arrays;
import java.util.Optional;

/** How a motion is voted on. */
public enum BallotMethod {
    /** By show of hands (举手): only the numbers are kept. */
    HANDS("hands"),
    /** On paper (票决): who got a paper is written down, and what the papers say is counted. */
    PAPER("paper"),
    /** Each in Tasklist (线上表决). */
    PERSONAL("personal"),
    /** On paper or in Tasklist, as each likes; whichever of the two comes first counts. */
    MIXED("mixed");

    private final String code;

    BallotMethod(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether people vote in Tasklist. */
    public boolean isPersonal() {
        return this == PERSONAL || this == MIXED;
    }

    /** Whether there are papers. */
    public boolean isOnPaper() {
        return this == PAPER || this == MIXED;
    }

    /** Whether somebody counts hands or papers. */
    public boolean isCounted() {
        return this != PERSONAL;
    }

    /**
     * Not where two ways are mixed: who voted by which way is on record, and the papers are counted by themselves, so what
     * is left would tell how the few others voted.
     */
    public boolean mayBeSecret() {
        return this == PAPER || this == PERSONAL;
    }

    public static Optional<BallotMethod> ofCode(String code) {
        return Arrays.stream(values())
                .filter(method -> method.code.equals(code))
                .findFirst();
    }
}
