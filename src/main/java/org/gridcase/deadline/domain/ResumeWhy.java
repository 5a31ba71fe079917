package org.gridcase.deadline.domain;

import java.util.Arrays;

/** Why a pause ended. */
public enum ResumeWhy {
    /** Somebody wanted it: the answer has come. */
    ASKED("asked", "resumed"),
    /** It lasted as long as it may, the answer has come or not. */
    LAPSED("lapsed", "pauseLapsed"),
    /** The step was worked on. */
    WORKED_ON("workedOn", "resumedByWork"),
    /** Its step ended; the next has a clock of its own. */
    STEP_ENDED("stepEnded", null);

    private final String code;
    private final String ledgerReason;

    ResumeWhy(String code, String ledgerReason) {
        this.code = code;
        this.ledgerReason = ledgerReason;
    }

    public String code() {
        return code;
    }

    /** Key of its words. */
    public String word() {
        return "resumeWhy." + code;
    }

    /** Why the segment of the clock ledger runs again; null where the next step begins one. */
    public String ledgerReason() {
        return ledgerReason;
    }

    public static ResumeWhy of(String code) {
        return Arrays.stream(values())
                .filter(why -> why.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no end of a pause: " + code));
    }
}
