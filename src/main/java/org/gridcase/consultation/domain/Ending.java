package org.gridcase.consultation.domain;

import java.util.Arrays;

/** How a consultation ended. */
public enum Ending {
    /** The resolution is in force, and what followed from it is done or given up. */
    DONE("done"),
    /** No resolution came of it. */
    REJECTED("rejected");

    private final String code;

    Ending(String code) {
        this.code = code;
    }

    /** The word used in data and in the API. */
    public String code() {
        return code;
    }

    public static Ending of(String code) {
        return Arrays.stream(values())
                .filter(ending -> ending.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no end of a consultation: " + code));
    }
}
