package org.gridcase.monitor.domain;

import java.util.Arrays;

/** The headline figures. What each counts is said in one sentence by {@code monitor.figure.<code>.definition}. */
public enum FigureCode {
    /** Of those who were asked, as the 12345 hotline does: did the department respond, is it solved, are they satisfied. */
    RESPONSE("response", Unit.SHARE, true),
    RESOLUTION("resolution", Unit.SHARE, true),
    SATISFACTION("satisfaction", Unit.SHARE, true),
    /** Settled in the community or below it (难事不出社区). */
    RESOLUTION_LEVEL("resolutionLevel", Unit.SHARE, true),
    OVERDUE("overdue", Unit.SHARE, false),
    /** How long a dispute stays with a level. */
    STAY("stay", Unit.MINUTES, false),
    REOPENED("reopened", Unit.SHARE, false),
    /** Calls that a unit claimed (签收) in time. */
    CLAIMED("claimed", Unit.SHARE, true),
    HAND_BACKS("handBacks", Unit.PER_HUNDRED, false),
    PUBLISHED("published", Unit.SHARE, true);

    /** What a value is. */
    public enum Unit {
        /** From 0 to 1. */
        SHARE("share", 1),
        PER_HUNDRED("perHundred", 100),
        /** The median of minutes, round the clock. */
        MINUTES("minutes", 1);

        private final String code;
        private final int scale;

        Unit(String code, int scale) {
            this.code = code;
            this.scale = scale;
        }

        public String code() {
            return code;
        }

        /** What one hit of one counts as. */
        public int scale() {
            return scale;
        }
    }

    private final String code;
    private final Unit unit;
    private final boolean higherIsBetter;

    FigureCode(String code, Unit unit, boolean higherIsBetter) {
        this.code = code;
        this.unit = unit;
        this.higherIsBetter = higherIsBetter;
    }

    /** @throws java.util.NoSuchElementException when it is none */
    public static FigureCode of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    public String code() {
        return code;
    }

    public Unit unit() {
        return unit;
    }

    public boolean higherIsBetter() {
        return higherIsBetter;
    }

    /** Whether it is a median; otherwise it is hits among what was counted. */
    public boolean isMedian() {
        return unit == Unit.MINUTES;
    }

    /** Key of its name; with {@code .definition} of the sentence that says what it is. */
    public String word() {
        return "monitor.figure." + code;
    }
}
