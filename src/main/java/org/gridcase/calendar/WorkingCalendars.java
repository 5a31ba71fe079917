package org.gridcase.calendar;

import org.gridcase.calendar.domain.WorkingCalendar;

/** The working calendars by name, as the data has them now. */
public interface WorkingCalendars {

    /** The calendar that the State Council publishes. */
    String NATIONAL = "cn";

    /** @throws org.gridcase.shared.Refusal when there is no such calendar */
    WorkingCalendar get(String code);
}
