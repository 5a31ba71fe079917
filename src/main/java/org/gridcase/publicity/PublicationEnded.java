package org.gridcase.publicity;

import org.gridcase.casefile.CaseNumber;

/**
 * The period of a notice is over: that for objections, with none of them open; or where nobody could object, the time for
 * which it was shown. Told inside the transaction that ends it, and told again when a later version has had its period.
 *
 * @param about the case of which it tells, or null
 * @param version the version that was shown to the end of the period
 */
public record PublicationEnded(CaseNumber notice, CaseNumber about, int version) {}
