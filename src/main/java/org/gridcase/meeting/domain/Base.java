package org.gridcase.meeting.domain;

import java.util.Arrays;

/** What a majority is counted of. */
public enum Base {
    /** Of all who may vote on the motion, whether they came or not (应到有表决权人数). */
    ENTITLED("entitled"),
    /** Of those who were there, in person or represented, when the motion was put to the vote (到会人数). */
    PRESENT("present"),
    /** Of the valid votes, abstentions among them (有效票). */
    CAST("cast");

    private final String code;

    Base(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when there is no such base */
    public static Base of(String code) {
        return Arrays.stream(values())
                .filter(base -> base.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a base of a majority: " + code));
    }
}
