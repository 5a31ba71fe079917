package org.gridcase.call;

import org.gridcase.casefile.CaseNumber;
import org.gridcase.territory.PlaceCode;

/**
 * A step of a call has begun; published inside the transaction that begins it.
 *
 * @param origin the case from which the call was made, or null
 * @param unit whose turn it is
 * @param reason why, as a code for the ledger
 */
public record CallTurned(CaseNumber call, CaseNumber origin, PlaceCode unit, String reason) {}
