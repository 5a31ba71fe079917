package org.gridcase.publicity;

import org.gridcase.casefile.CaseNumber;

/**
 * The period of a notice is over: that for objections, with none of them open or upheld and not put right; or where nobody
 * could object, the time for which it was shown. Told inside the transaction that ends it.
 *
 * <p>Told once a version: an edit opens the period anew, and when that is over it is told again with the number of the new
 * version. Whoever begins something on it (a resolution comes into force) does so on the first and must expect the others.
 *
 * @param about the case of which it tells, or null
 * @param version the version that was shown to the end of the period
 */
public record PublicationEnded(CaseNumber notice, CaseNumber about, int version) {}
