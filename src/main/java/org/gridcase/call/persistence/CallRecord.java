package org.gridcase.call.persistence;

import org.gridcase.call.domain.Route;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.territory.PlaceCode;

/**
 * A row of {@code gridcase.department_call}.
 *
 * @param cited the entry that was cited, or null
 * @param entry the entry by which it is handled, or null
 * @param lead who has to answer for it, or null
 * @param binding whether it cannot be refused any more
 * @param result {@code declined}, {@code done}, {@code notSolved}, {@code withdrawn}; null while it is open
 */
public record CallRecord(
        CaseNumber number,
        PlaceCode caller,
        PlaceCode town,
        String urgency,
        Cited cited,
        Integer listVersion,
        Route route,
        Cited entry,
        PlaceCode lead,
        boolean binding,
        String result) {

    /** An entry of the lists: id of the version that was in force, and its code. */
    public record Cited(long id, String code) {}
}
