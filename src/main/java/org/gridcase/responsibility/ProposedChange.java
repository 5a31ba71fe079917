package org.gridcase.responsibility;

/**
 * A change of the lists for which somebody asks.
 *
 * @param legalBasis on what the change itself stands; null when the entries say all there is
 */
public record ProposedChange(ListChange change, String reason, String legalBasis, Origin origin) {

    public ProposedChange(ListChange change, String reason, Origin origin) {
        this(change, reason, null, origin);
    }

    /** Where a proposal comes from. */
    public enum Origin {
        PERSON,
        IMPORT,
        /** A call about something that is not listed, or whose decision interprets the list. */
        CALL
    }
}
