package org.gridcase.call;

import java.time.Instant;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.territory.PlaceCode;

/**
 * What whoever calls gets back at once.
 *
 * @param route {@code declined}, {@code department}, {@code lead} or {@code centre}
 * @param unit who has to act next: the department, the lead unit or the district that assigns; null when it is declined
 * @param entry code of the entry that says so, and {@code listVersion} the version of the lists; null: not listed
 * @param dueAt until when that unit has to answer; null when it is declined
 */
public record CallReceipt(
        CaseNumber number, String route, PlaceCode unit, String entry, Integer listVersion, Instant dueAt) {

    /** The list says that it is the caller's own. */
    public boolean declined() {
        return unit == null;
    }
}
