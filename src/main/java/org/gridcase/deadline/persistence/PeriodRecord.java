package org.gridcase.deadline.persistence;

import java.time.Instant;
import org.gridcase.calendar.DeadlineRule;
import org.gridcase.calendar.domain.Period;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.Owed;
import org.gridcase.deadline.Periods.Step;
import org.gridcase.deadline.domain.Timing;

/**
 * A period as the table has it.
 *
 * @param stage the stage whose holder owes it, as in the clock ledger
 * @param rule the rule as it was when the period began
 * @param extendedBy what was granted beyond the rule in all, or null
 * @param stale whether the instants must be worked out anew before anything relies on them
 * @param acceptedAt when it was taken up in time; null while nobody has
 * @param supervision number of the supervision notice that its end brought, or null
 */
public record PeriodRecord(
        long id,
        CaseNumber caseNumber,
        Step step,
        String stage,
        DeadlineRule rule,
        int pausesGranted,
        int extensionsGranted,
        Period extendedBy,
        int calendarRevision,
        Instant began,
        Timing timing,
        boolean stale,
        Instant acceptedAt,
        Instant warnedAt,
        Instant lastWarnedAt,
        Instant missedAt,
        Integer supervision,
        Instant endedAt,
        String endReason) {

    public boolean accepted() {
        return acceptedAt != null || rule.acceptWithin() == null;
    }

    public Owed owed() {
        return owed(timing);
    }

    /** The same period with other instants. */
    public Owed owed(Timing other) {
        return new Owed(id, other.acceptBy(), other.warnAt(), other.lastWarnAt(), other.dueAt(), accepted());
    }
}
