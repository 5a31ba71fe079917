package org.gridcase.rectification.domain;

import java.util.Arrays;

/** As what somebody says whether a problem stands, or is put right: never as one of the unit. */
public enum Asked {
    /** The resident whose objection was upheld. */
    RESIDENT("resident"),
    /** Who pointed it out. */
    FINDER("finder"),
    /** Somebody else in the post of who pointed it out. */
    POST("post"),
    /** The level above the unit. */
    SUPERIOR("superior");

    private final String code;

    Asked(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Key of its words. */
    public String word() {
        return "rectificationAsked." + code;
    }

    /**
     * Who is asked first.
     *
     * @param finder whether whoever pointed it out is still in post
     * @param colleagues whether anybody is in that post who is not of the unit
     */
    public static Asked first(boolean finder, boolean colleagues) {
        return finder ? FINDER : colleagues ? POST : SUPERIOR;
    }

    /** Who is asked when this one is silent. The last one is asked again and again: silence puts nothing right. */
    public Asked next(boolean finder, boolean colleagues) {
        return switch (this) {
            case RESIDENT -> first(finder, colleagues);
            case FINDER -> colleagues ? POST : SUPERIOR;
            case POST, SUPERIOR -> SUPERIOR;
        };
    }

    public static Asked of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody is asked as " + code));
    }
}
