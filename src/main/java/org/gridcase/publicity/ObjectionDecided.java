package org.gridcase.publicity;

import org.gridcase.casefile.CaseNumber;

/**
 * An objection to a notice has its answer. Told inside the transaction that gives it, before the notice looks whether its
 * period may end: whoever owns the matter acts on an objection that was upheld in this same transaction.
 *
 * @param about the case of which the notice tells, or null
 * @param upheld whether the resident is right
 * @param kind of the notice
 */
public record ObjectionDecided(
        CaseNumber notice, CaseNumber objection, CaseNumber about, boolean upheld, NoticeKind kind) {}
