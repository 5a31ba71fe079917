package org.gridcase.responsibility.domain;

/** Where a proposal stands: who owes the next step, and which step of the deadline rules that is. */
public enum ChangeStage {
    HEARING("listHearing", "hear"),
    DECISION("listDecision", "decide"),
    REVISION("listRevision", "revise");

    private final String code;
    private final String step;

    ChangeStage(String code, String step) {
        this.code = code;
        this.step = step;
    }

    /** The stage of the case, and why it came to its holder. */
    public String code() {
        return code;
    }

    /** The step's name in the table of deadlines. */
    public String step() {
        return step;
    }

    /** Key of its words. */
    public String word() {
        return "case.level." + code;
    }

    /** Key of the words of its step. */
    public String stepWord() {
        return "deadlineStep." + step;
    }
}
