package org.gridcase.responsibility;

/** A change of the lists for which somebody asks. */
public record ProposedChange(ListChange change, String reason, Origin origin) {

    /** Where a proposal comes from. */
    public enum Origin {
        PERSON,
        IMPORT,
        /** A call about something that is not listed, or whose decision interprets the list. */
        CALL
    }
}
