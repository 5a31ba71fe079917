package org.gridcase.calendar;

import org.gridcase.calendar.domain.WorkingCalendar;

/** The working calendars by name. */
public interface WorkingCalendars {

    /** The calendar that the State Council publishes. */
    String NATIONAL = "cn";

    /**
     * The calendar as the data has it now.
     *
     * @throws org.gridcase.shared.Refusal when there is no such calendar
     */
    WorkingCalendar get(String code);

    /**
     * The calendar as it was in a revision.
     *
     * @throws org.gridcase.shared.Refusal when there is no such calendar or revision
     */
    WorkingCalendar get(String code, int revision);
}
