package org.gridcase.consultation.domain;

import java.util.Arrays;

/** What a motion is for: what the body decides if it is carried. */
public enum Purpose {
    /** The text is agreed to, and goes on. */
    APPROVE("approve"),
    /** The matter goes back to an earlier step. */
    RETURN("return"),
    /** No resolution is to come of it. */
    REJECT("reject");

    private final String code;

    Purpose(String code) {
        this.code = code;
    }

    /** The word used in data and in the API. */
    public String code() {
        return code;
    }

    public static Purpose of(String code) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no purpose of a motion: " + code));
    }
}
