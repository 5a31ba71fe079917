package org.gridcase.call.domain;

/** The steps of a call and of its parts that somebody owes by a deadline. */
public enum CallStep {
    /** The centre says whose an unlisted matter is (指派). */
    ASSIGN("assign"),
    /** The lead unit takes it or refuses it (签收). */
    CLAIM("claim"),
    /** The centre decides between units that refuse (裁定). */
    ARBITRATE("arbitrate"),
    /** The lead unit handles it (办理). */
    HANDLE("handle"),
    /** Whoever called confirms the result or sends it back (确认). */
    CONFIRM("confirm"),
    /** The centre decides whether the result stands (裁决). */
    DECIDE("decideResult"),
    /** A cooperating unit does its part (配合). */
    PART("part"),
    /** The lead unit consents that a cooperating unit leaves, or not. */
    RELEASE("release");

    private final String code;

    CallStep(String code) {
        this.code = code;
    }

    /** The step's name in the table {@code deadline-rules}. */
    public String code() {
        return code;
    }
}
