package org.gridcase.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gridcase.calendar.domain.WorkingCalendar;
import org.gridcase.calendar.domain.WorkingHours;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The working calendar as the tables have it now. Read afresh for each deadline: about 110 short rows, and no node can
 * count with a calendar that another node has corrected.
 */
@Repository
class WorkingCalendars {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WorkingHours hours;

    WorkingCalendars(
            JdbcClient jdbc,
            Clock clock,
            @Value("${gridcase.calendar.working-hours:09:00-12:00,13:30-17:30}") String hours) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.hours = WorkingHours.parse(hours);
    }

    WorkingCalendar current() {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        jdbc.sql("SELECT day, kind FROM gridcase.working_day").query(row -> {
            exceptions.put(
                    row.getObject("day", LocalDate.class), row.getString("kind").equals("work"));
        });
        Set<Integer> published = jdbc.sql("SELECT year FROM gridcase.published_year")
                .query(Integer.class)
                .set();
        return new WorkingCalendar(clock.getZone(), hours, exceptions, published);
    }
}
