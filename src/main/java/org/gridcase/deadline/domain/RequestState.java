package org.gridcase.deadline.domain;

import java.util.Arrays;

/** What became of a request. */
public enum RequestState {
    /** Waits for the decision. */
    PENDING("pending"),
    REJECTED("rejected"),
    /** The period ends later. */
    EXTENDED("extended"),
    /** The clock stands still. */
    PAUSED("paused"),
    /** The pause is over. */
    ENDED("ended"),
    /** Its step ended before anybody decided. */
    MOOT("moot");

    private final String code;

    RequestState(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Key of its words. */
    public String word() {
        return "requestState." + code;
    }

    public static RequestState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state of a request: " + code));
    }
}
