package org.gridcase.call;

import org.gridcase.casefile.CaseNumber;

/**
 * A call is over; published inside the transaction that ends it.
 *
 * @param origin the case from which it was made, or null
 * @param solved whether the matter is solved
 */
public record CallEnded(CaseNumber call, CaseNumber origin, boolean solved) {}
