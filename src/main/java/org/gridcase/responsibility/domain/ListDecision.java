package org.gridcase.responsibility.domain;

import java.util.Arrays;
import java.util.Optional;

/** What the district may decide about a proposal. */
public enum ListDecision {
    APPROVE("approve"),
    /** Back to whoever proposed it, to be put right. */
    RETURN("return"),
    REFUSE("refuse");

    private final String code;

    ListDecision(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether the reason must be told; an approval that goes over an objection answers it. */
    public boolean needsReason(boolean objections) {
        return this != APPROVE || objections;
    }

    public static Optional<ListDecision> ofCode(String code) {
        return Arrays.stream(values())
                .filter(decision -> decision.code.equals(code))
                .findFirst();
    }
}
