package org.gridcase.dispute.domain;

/**
 * What the table {@code dispute-classification} decided.
 *
 * @param urgency {@link #ORDINARY} or {@link #URGENT}
 * @param entry the lowest stage that is expected to settle it (首办层级)
 * @param version the version of the table that decided
 */
public record Classification(String urgency, Stage entry, String version) {

    public static final String ORDINARY = "ordinary";
    public static final String URGENT = "urgent";

    public boolean urgent() {
        return URGENT.equals(urgency);
    }
}
