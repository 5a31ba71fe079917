package org.gridcase.responsibility.domain;

import java.util.Arrays;
import java.util.Optional;

/** How it stands with a proposal. */
public enum ChangeState {
    /** The units are heard. */
    HEARING("hearing"),
    /** The district decides. */
    DECIDING("deciding"),
    /** It went back to whoever proposed it. */
    RETURNED("returned"),
    APPROVED("approved"),
    REFUSED("refused"),
    WITHDRAWN("withdrawn"),
    /** It was returned, and nobody put it right in time. */
    LAPSED("lapsed");

    private final String code;

    ChangeState(String code) {
        this.code = code;
    }

    /** The word used in data and in the API, and why the case is closed. */
    public String code() {
        return code;
    }

    /** Key of its words. */
    public String word() {
        return "listChangeState." + code;
    }

    /** Whether nothing more can come of it. */
    public boolean isFinal() {
        return this != HEARING && this != DECIDING && this != RETURNED;
    }

    public static Optional<ChangeState> find(String code) {
        return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
    }

    public static ChangeState of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no state of a change: " + code));
    }
}
