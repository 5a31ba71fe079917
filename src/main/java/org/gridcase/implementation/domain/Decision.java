package org.gridcase.implementation.domain;

import java.util.Optional;
import java.util.stream.Stream;

/** What people decide about a task. */
public enum Decision {
    /** The owner goes on, and says how far it is. */
    PROGRESS("progress"),
    /** The owner says that it is done. */
    DONE("done"),
    /** Somebody else says so too. */
    CONFIRM("confirm"),
    /** It is not done yet. */
    RETURN("return"),
    /** The level above sets another date. */
    EXTEND("extend"),
    /** The level above gives it up. */
    GIVE_UP("giveUp");

    private final String code;

    Decision(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The one with this code, if it is one of those that may be chosen. */
    public static Optional<Decision> among(String code, Decision... choices) {
        return Stream.of(choices).filter(one -> one.code.equals(code)).findFirst();
    }
}
