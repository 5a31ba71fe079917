package org.gridcase.publicity;

import org.gridcase.casefile.CaseNumber;

/**
 * A version of a notice is public from now on, and its period begins; told inside the transaction that publishes it.
 *
 * @param about the case of which it tells, or null
 * @param version 1 for the first
 */
public record NoticePublished(CaseNumber notice, CaseNumber about, int version) {}
