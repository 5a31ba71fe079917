package org.gridcase.publicity;

import org.gridcase.casefile.CaseNumber;

/** A module of whose cases notices tell: it is asked before anything about them becomes public, or is left out. */
public interface NoticeOwner {

    /**
     * Asked while the notice is held: whoever answers only reads, and waits for nobody.
     *
     * @param about the case of which the notice tells, or null
     * @throws org.gridcase.shared.Refusal (409) when it is not to be public now, with the reason
     */
    default void requireMayPublish(NoticeKind kind, CaseNumber about) {}

    /**
     * Asked in the same way before a notice is dropped that nobody has seen.
     *
     * @throws org.gridcase.shared.Refusal (409) when residents are owed it: it may be masked, but not left out
     */
    default void requireMayDrop(NoticeKind kind, CaseNumber about) {}
}
