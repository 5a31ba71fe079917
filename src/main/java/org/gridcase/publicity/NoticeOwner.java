package org.gridcase.publicity;

import org.gridcase.casefile.CaseNumber;

/** A module of whose cases notices tell: it is asked before anything about them becomes public. */
public interface NoticeOwner {

    /**
     * Asked while the notice is held: whoever answers only reads, and waits for nobody.
     *
     * @param about the case of which the notice tells, or null
     * @throws org.gridcase.shared.Refusal (409) when it is not to be public now, with the reason
     */
    void requireMayPublish(NoticeKind kind, CaseNumber about);
}
