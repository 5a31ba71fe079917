package org.gridcase.deadline.domain;

import java.time.Instant;
import java.util.List;
import org.gridcase.calendar.DeadlineRule;
import org.gridcase.calendar.domain.Gap;
import org.gridcase.calendar.domain.Period;
import org.gridcase.calendar.domain.WorkingCalendar;

/**
 * The instants of a period: a function of the rule, the calendar, the beginning, what was granted beyond the rule, and the
 * time that does not count. Nothing else ever moves them.
 *
 * @param provisional whether the end depends on a year whose working days are not published
 */
public record Timing(Instant acceptBy, Instant warnAt, Instant lastWarnAt, Instant dueAt, boolean provisional) {

    /**
     * @param acceptFrom since when somebody must take it up
     * @param extension what was granted beyond the rule, or null; warnings move along with the end, acceptance does not
     * @param gaps pauses and outages, as the clock ledger has them
     */
    public static Timing of(
            DeadlineRule rule,
            WorkingCalendar calendar,
            Instant began,
            Instant acceptFrom,
            Period extension,
            List<Gap> gaps) {
        Period handleWithin =
                extension == null ? rule.handleWithin() : rule.handleWithin().plus(extension);
        WorkingCalendar.End end = calendar.end(began, handleWithin, gaps);
        Instant due = end.at();
        return new Timing(
                earlier(calendar, acceptFrom, rule.acceptWithin(), gaps, due),
                earlier(calendar, began, extended(rule.warnAfter(), extension), gaps, due),
                earlier(calendar, began, extended(rule.lastWarningAfter(), extension), gaps, due),
                due,
                end.provisional());
    }

    private static Instant earlier(
            WorkingCalendar calendar, Instant began, Period period, List<Gap> gaps, Instant due) {
        if (period == null) {
            return due;
        }
        Instant at = calendar.end(began, period, gaps).at();
        return at.isBefore(due) ? at : due;
    }

    private static Period extended(Period period, Period extension) {
        return period == null || extension == null || period.unit() != extension.unit()
                ? period
                : period.plus(extension);
    }
}
