package org.gridcase.call;

import org.gridcase.casefile.CaseNumber;

/**
 * A call is over; published inside the transaction that ends it.
 *
 * @param origin the case from which it was made, or null
 */
public record CallEnded(CaseNumber call, CaseNumber origin, How how) {

    /** What came of it. */
    public enum How {
        SOLVED,
        NOT_SOLVED,
        /** Whoever called took it back; why is on both timelines already. */
        WITHDRAWN
    }

    public boolean solved() {
        return how == How.SOLVED;
    }
}
