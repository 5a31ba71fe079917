package org.gridcase.call;

import org.gridcase.casefile.CaseNumber;
import org.gridcase.territory.PlaceCode;

/**
 * A unit has missed a window of a call or of its part; published inside the transaction that records it.
 *
 * @param number the case in which it was missed: the call's, or the part's
 * @param times how often the unit has missed one in this case, this time among them
 * @param entry code of the entry of the lists by which it is handled, or null: not listed
 */
public record WindowMissed(CaseNumber number, PlaceCode unit, int times, String entry) {}
