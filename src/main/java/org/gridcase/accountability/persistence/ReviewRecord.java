package org.gridcase.accountability.persistence;

import java.time.Instant;
import org.gridcase.accountability.domain.Course;
import org.gridcase.accountability.domain.PanelRule;
import org.gridcase.accountability.domain.Unit;
import org.gridcase.casefile.CaseNumber;

/**
 * A review as the table has it.
 *
 * @param number of the review's own case
 * @param about the case that is reviewed
 * @param accuser username; null when the service opened it
 * @param cited code of the entry that was cited, or null
 * @param period id of the window that is looked at; null when none was missed
 * @param at when it was missed; without one, when it was opened
 */
public record ReviewRecord(
        CaseNumber number,
        CaseNumber about,
        Unit unit,
        String accuser,
        String cited,
        Long period,
        Instant at,
        PanelRule rule,
        Course course) {

    /** The word used in data and in the API: {@code accused} or {@code missedAgain}. */
    public String origin() {
        return accuser == null ? "missedAgain" : "accused";
    }
}
