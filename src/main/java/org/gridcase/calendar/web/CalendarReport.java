package org.gridcase.calendar.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.gridcase.shared.csv.ErrorTexts.ErrorLine;

/**
 * An import as its administrator sees it.
 *
 * @param status done, unchanged or refused
 * @param code null unless it was refused
 * @param detail the same in words
 * @param revision of the calendar afterwards; null when refused
 */
record CalendarReport(
        String status,
        String code,
        String detail,
        String calendar,
        Integer revision,
        List<Integer> years,
        List<Integer> newYears,
        boolean hoursChanged,
        String hours,
        String charset,
        List<ChangedDay> changes,
        List<ErrorLine> errors,
        int moreErrors) {

    /** @param before in words, as is {@code after} */
    record ChangedDay(LocalDate day, String weekday, String before, String after) {}

    @JsonIgnore
    public boolean isRefused() {
        return revision == null;
    }
}
