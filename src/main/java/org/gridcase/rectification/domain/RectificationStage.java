package org.gridcase.rectification.domain;

/** Who holds a rectification, and why. */
public enum RectificationStage {
    ANSWER("rectificationAnswer"),
    DISPUTE("rectificationDispute"),
    MEASURES("rectificationMeasures"),
    CONSENT("rectificationConsent"),
    REPORT("rectificationReport"),
    OBJECTOR("rectificationObjector"),
    CHECK("rectificationCheck"),
    ORDER("rectificationOrder");

    private final String code;

    RectificationStage(String code) {
        this.code = code;
    }

    /** The stage of the case, why it came to its holder, and the step in the rules of deadlines. */
    public String code() {
        return code;
    }

    /** Key of its words. */
    public String word() {
        return "case.level." + code;
    }
}
