package org.gridcase.meeting.domain;

import java.util.Arrays;
import java.util.Optional;

/** What one can vote. */
public enum Choice {
    YES("yes"),
    NO("no"),
    ABSTAIN("abstain");

    private final String code;

    Choice(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Choice> ofCode(String code) {
        return Arrays.stream(values())
                .filter(choice -> choice.code.equals(code))
                .findFirst();
    }
}
