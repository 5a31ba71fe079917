package org.gridcase.accountability.domain;

import java.util.Arrays;
import java.util.Optional;

/** What a member of a panel votes. */
public enum Choice {
    HELD("held"),
    NOT_HELD("notHeld"),
    /** 弃权. */
    ABSTAIN("abstain");

    private final String code;

    Choice(String code) {
        this.code = code;
    }

    /** The word used in data, in forms and in the API. */
    public String code() {
        return code;
    }

    public static Optional<Choice> of(String code) {
        return Arrays.stream(values())
                .filter(choice -> choice.code.equals(code))
                .findFirst();
    }
}
