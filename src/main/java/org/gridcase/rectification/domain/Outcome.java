package org.gridcase.rectification.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What people decide in the course of a rectification. */
public enum Outcome {
    /** The unit will put it right. */
    ACCEPT("accept"),
    /** The unit says that there is nothing to put right. */
    DISPUTE("dispute"),
    /** There is. */
    STANDS("stands"),
    /** There is not: taken back. */
    WITHDRAW("withdraw"),
    /** The later date holds. */
    CONSENT("consent"),
    /** It does not. */
    REFUSE("refuse"),
    PUT_RIGHT("putRight"),
    NOT_PUT_RIGHT("notPutRight");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The one with this code, if it is one of those that may be chosen. */
    public static Optional<Outcome> among(String code, Outcome... choices) {
        return Stream.of(choices).filter(one -> one.code.equals(code)).findFirst();
    }

    public static Outcome of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no outcome: " + code));
    }
}
