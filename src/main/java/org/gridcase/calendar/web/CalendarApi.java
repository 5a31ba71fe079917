package org.gridcase.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gridcase.calendar.persistence.CalendarTables;
import org.gridcase.calendar.persistence.CalendarTables.Revision;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calendars by which deadlines are counted, for everybody who is signed in. */
@RestController
@Tag(name = "calendars", description = "工作日历: the days and hours by which deadlines are counted")
@RequestMapping("/api/calendars")
class CalendarApi {

    private final CalendarTables tables;
    private final CalendarDays days;

    CalendarApi(CalendarTables tables, CalendarDays days) {
        this.tables = tables;
        this.days = days;
    }

    /** @param years that are published: a deadline that reaches beyond them is provisional */
    record CalendarView(String code, String name, int revision, String hours, List<Integer> years) {}

    @GetMapping
    @Operation(summary = "All calendars: working hours, published years, revision")
    List<CalendarView> all() {
        return tables.newest().stream().map(CalendarApi::view).toList();
    }

    @GetMapping("/{code}/days")
    @Operation(summary = "The days of a year that differ from Monday to Friday work, weekend rest", description = """
                    As of the newest revision, or of the one that is asked for: history is never edited.""")
    CalendarDays.Year days(
            @PathVariable String code, @RequestParam int year, @RequestParam(required = false) Integer revision) {
        return days.of(code, year, revision);
    }

    private static CalendarView view(Revision newest) {
        return new CalendarView(newest.calendar(), newest.name(), newest.revision(), newest.hours(), newest.years());
    }
}
