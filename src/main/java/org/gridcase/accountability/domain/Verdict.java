package org.gridcase.accountability.domain;

import java.util.Arrays;

/** How a review ends. */
public enum Verdict {
    /** The records do not support it: what they support instead is named (如实认定). */
    NAMED("named"),
    /** Not held responsible. */
    NOT_HELD("notHeld"),
    /** Held responsible. */
    HELD("held");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    /** The word used in data and in the API. */
    public String code() {
        return code;
    }

    public static Verdict of(String code) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no verdict: " + code));
    }
}
