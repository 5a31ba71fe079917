package org.gridcase.accountability.domain;

/** The five questions. A unit may be held responsible only when the records answer every one of them with yes. */
public enum Question {
    /** Was the power on the unit's list? A place is no power: this and the next stop 属地式问责. */
    POWER("power"),
    /** Did the unit hold the matter when the window was missed? By the clock ledger: stops 背锅式问责. */
    HOLDER("holder"),
    /** Did the clock run, and run out? Pauses and outages do not count. */
    CLOCK("clock"),
    /** Had it been told, before the window was missed? */
    NOTIFIED("notified"),
    /** Had it the means that go with the power (权责必相等)? */
    MEANS("means");

    private final String code;

    Question(String code) {
        this.code = code;
    }

    /** The word used in data and in the API. */
    public String code() {
        return code;
    }

    /** Key of its words. */
    public String word() {
        return "accountability.question." + code;
    }
}
