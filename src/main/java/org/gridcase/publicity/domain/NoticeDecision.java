package org.gridcase.publicity.domain;

import java.util.Arrays;
import java.util.Optional;

/** What the officer says to a draft. */
public enum NoticeDecision {
    PUBLISH("publish"),
    DROP("drop");

    private final String code;

    NoticeDecision(String code) {
        this.code = code;
    }

    public static Optional<NoticeDecision> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
