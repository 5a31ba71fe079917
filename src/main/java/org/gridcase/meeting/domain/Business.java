package org.gridcase.meeting.domain;

import java.util.Arrays;
import java.util.Optional;

/** What a meeting is held for; for elections other quorums hold. */
public enum Business {
    DELIBERATION("deliberation"),
    ELECTION("election");

    private final String code;

    Business(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Business> ofCode(String code) {
        return Arrays.stream(values())
                .filter(business -> business.code.equals(code))
                .findFirst();
    }
}
