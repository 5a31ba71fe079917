package org.gridcase.publicity;

import org.gridcase.casefile.CaseNumber;

/**
 * Another version of a notice that is public waited and was not published: the notice stays as it is. Told inside the
 * transaction that decides it.
 *
 * @param about the case of which it tells, or null
 */
public record CorrectionDropped(CaseNumber notice, CaseNumber about) {}
