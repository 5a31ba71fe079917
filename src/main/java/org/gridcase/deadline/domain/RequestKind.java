package org.gridcase.deadline.domain;

import java.util.Arrays;
import java.util.Optional;

/** What can be asked about the clock of a step. */
public enum RequestKind {
    PAUSE("pause"),
    EXTENSION("extension");

    private final String code;

    RequestKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Key of its words. */
    public String word() {
        return "requestKind." + code;
    }

    public static Optional<RequestKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
