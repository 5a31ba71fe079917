package org.gridcase.publicity.domain;

import java.util.Optional;
import java.util.stream.Stream;

/** How an objection is answered; either way the resident is told why. */
public enum ObjectionDecision {
    UPHOLD("uphold"),
    REJECT("reject");

    private final String code;

    ObjectionDecision(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Key of its words. */
    public String word() {
        return "objectionDecision." + code;
    }

    public static Optional<ObjectionDecision> ofCode(String code) {
        return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
