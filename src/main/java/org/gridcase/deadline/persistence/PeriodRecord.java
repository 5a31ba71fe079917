package org.gridcase.deadline.persistence;

import java.time.Instant;
import java.util.List;
import org.gridcase.calendar.DeadlineRule;
import org.gridcase.calendar.domain.Period;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.Owed;
import org.gridcase.deadline.Periods.Step;
import org.gridcase.deadline.Periods.Warning;
import org.gridcase.deadline.domain.Timing;
import org.gridcase.territory.Post;

/**
 * A period as the table has it.
 *
 * @param stage the stage whose holder owes it, as in the clock ledger
 * @param posts the posts whose people may take it up
 * @param acceptFrom since when somebody must take it up: the beginning, or when it was given back too late
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
        List<Post> posts,
        DeadlineRule rule,
        int pausesGranted,
        int extensionsGranted,
        Period extendedBy,
        int calendarRevision,
        Instant began,
        Instant acceptFrom,
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

    /** The same period, taken up or given back. */
    public Owed owed(boolean taken) {
        return new Owed(id, timing.acceptBy(), timing.warnAt(), timing.lastWarnAt(), timing.dueAt(), taken);
    }

    public Instant warnAt(Warning warning) {
        return warning == Warning.YELLOW ? timing.warnAt() : timing.lastWarnAt();
    }

    /** The same period with other instants, which are right. */
    public PeriodRecord with(Timing other) {
        return new PeriodRecord(
                id,
                caseNumber,
                step,
                stage,
                posts,
                rule,
                pausesGranted,
                extensionsGranted,
                extendedBy,
                calendarRevision,
                began,
                acceptFrom,
                other,
                false,
                acceptedAt,
                warnedAt,
                lastWarnedAt,
                missedAt,
                supervision,
                endedAt,
                endReason);
    }
}
