package org.gridcase.calendar.application;

import java.time.LocalDate;
import java.util.List;
import org.gridcase.calendar.domain.SpecialDay;
import org.gridcase.shared.csv.FileProblems;
import org.gridcase.shared.csv.RowError;

/**
 * What an import did.
 *
 * @param status done, unchanged or refused
 * @param revision of the calendar afterwards; 0 when refused
 * @param years that the file publishes
 * @param newYears those of them that were not published before
 * @param charset of the file; null without one
 */
public record CalendarOutcome(
        String calendar,
        String status,
        int revision,
        List<Integer> years,
        List<Integer> newYears,
        List<Change> changes,
        String hoursBefore,
        String hours,
        String charset,
        List<RowError> errors,
        int moreErrors) {

    private static final String DONE = "done";
    private static final String UNCHANGED = "unchanged";
    private static final String REFUSED = "refused";

    /** @param before null when the day was not named; {@code after} null when it no longer is */
    public record Change(LocalDate day, SpecialDay before, SpecialDay after) {}

    static CalendarOutcome refused(String calendar, String charset, FileProblems problems) {
        return new CalendarOutcome(
                calendar,
                REFUSED,
                0,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                charset,
                problems.errors(),
                problems.more());
    }

    static String status(boolean changed) {
        return changed ? DONE : UNCHANGED;
    }

    public boolean isRefused() {
        return status.equals(REFUSED);
    }

    public boolean hoursChanged() {
        return hours != null && !hours.equals(hoursBefore);
    }
}
