package org.gridcase.calendar.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gridcase.calendar.WorkingCalendars;
import org.gridcase.calendar.domain.SpecialDay;
import org.gridcase.calendar.domain.WorkingCalendar;
import org.springframework.stereotype.Component;

/** The days that a calendar names in a year. */
@Component
class CalendarDays {

    private final WorkingCalendars calendars;

    CalendarDays(WorkingCalendars calendars) {
        this.calendars = calendars;
    }

    /** @param published whether the year is; days of a year that is not may still come */
    record Year(String calendar, int revision, int year, boolean published, List<Day> days) {}

    /** @param kind rest or work */
    record Day(LocalDate day, String kind, String name) {}

    /** @param revision null: the newest */
    Year of(String code, int year, Integer revision) {
        WorkingCalendar calendar = revision == null ? calendars.get(code) : calendars.get(code, revision);
        List<Day> days = calendar.days().entrySet().stream()
                .filter(entry -> entry.getKey().getYear() == year)
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> day(entry.getKey(), entry.getValue()))
                .toList();
        return new Year(
                code, calendar.revision(), year, calendar.publishedYears().contains(year), days);
    }

    private static Day day(LocalDate day, SpecialDay special) {
        return new Day(day, special.kind().code(), special.name());
    }
}
