package org.gridcase.implementation.domain;

/** Who holds a task, and why. */
public enum WorkStage {
    WORK("implementationWork"),
    CONFIRM("implementationConfirm"),
    DELAY("implementationDelay");

    private final String code;

    WorkStage(String code) {
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
