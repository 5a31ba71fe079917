package org.gridcase.rectification;

import org.gridcase.casefile.CaseNumber;

/**
 * A problem is put right, or whoever found it has taken it back with a reason; told inside the transaction that closes it.
 *
 * @param about the case in which it was found, or null
 */
public record RectificationClosed(CaseNumber rectification, CaseNumber about) {}
