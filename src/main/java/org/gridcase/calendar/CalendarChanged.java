package org.gridcase.calendar;

import java.time.LocalDate;
import java.util.Set;

/**
 * A calendar counts differently now. Published in the transaction that changed it, and only when something changed.
 *
 * @param revision the new one
 * @param changedDays days that were added, corrected or taken away
 * @param changedYears years that are published for the first time: what was provisional in them no longer is
 * @param hoursChanged whether the working day has other hours, which any deadline may depend on
 */
public record CalendarChanged(
        String calendar, int revision, Set<LocalDate> changedDays, Set<Integer> changedYears, boolean hoursChanged) {

    public CalendarChanged {
        changedDays = Set.copyOf(changedDays);
        changedYears = Set.copyOf(changedYears);
    }
}
