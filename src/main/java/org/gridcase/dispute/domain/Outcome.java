package org.gridcase.dispute.domain;

import java.util.Arrays;
import java.util.Optional;

/** What a person decides in a task: the form field {@code outcome}. */
public enum Outcome {
    SETTLED("settled"),
    ESCALATE("escalate"),
    HAND_BACK("handBack"),
    WITHDRAWN("withdrawn"),
    NOT_A_DISPUTE("notADispute"),
    ANOTHER_SESSION("anotherSession"),
    GATHER("gather"),
    AGREED("agreed"),
    NOT_AGREED("notAgreed"),
    MEDIATE("mediate"),
    CALL_DEPARTMENT("callDepartment"),
    DRAFT("draft"),
    SIGNED("signed"),
    REFUSE("refuse"),
    KEPT("kept"),
    BROKEN("broken");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether the person must say why: whoever moves a case on, back or out owes the reason. */
    public boolean needsReason() {
        return switch (this) {
            case ESCALATE, HAND_BACK, WITHDRAWN, NOT_A_DISPUTE, GATHER, NOT_AGREED, CALL_DEPARTMENT, REFUSE, BROKEN ->
                true;
            default -> false;
        };
    }

    /** The parties agree: the agreement follows. */
    public boolean settles() {
        return this == SETTLED || this == AGREED;
    }

    public boolean endsTheMatter() {
        return this == WITHDRAWN || this == NOT_A_DISPUTE;
    }

    public static Optional<Outcome> find(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code.equals(code))
                .findFirst();
    }
}
