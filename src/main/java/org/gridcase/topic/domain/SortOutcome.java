package org.gridcase.topic.domain;

import java.util.Arrays;
import java.util.Optional;

/** What whoever sorts a topic decides. */
public enum SortOutcome {
    ACCEPT("accept"),
    MERGE("merge"),
    DECLINE("decline");

    private final String code;

    SortOutcome(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<SortOutcome> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
