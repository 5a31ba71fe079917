package org.gridcase.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
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
        Set<Integer> published = new HashSet<>();
        jdbc.sql("""
                        SELECT day, kind = 'work' AS work, NULL AS year FROM gridcase.working_day
                        UNION ALL SELECT NULL, NULL, year FROM gridcase.published_year
                        """).query(row -> {
            LocalDate day = row.getObject("day", LocalDate.class);
            if (day == null) {
                published.add(row.getInt("year"));
            } else {
                exceptions.put(day, row.getBoolean("work"));
            }
        });
        return new WorkingCalendar(clock.getZone(), hours, exceptions, published);
    }
}
