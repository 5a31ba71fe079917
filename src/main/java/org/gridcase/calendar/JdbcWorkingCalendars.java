package org.gridcase.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gridcase.calendar.domain.SpecialDay;
import org.gridcase.calendar.domain.WorkingCalendar;
import org.gridcase.calendar.domain.WorkingHours;
import org.gridcase.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Read afresh for each deadline: about 110 short rows, and no node can count with a calendar that another node has
 * corrected.
 */
@Repository
class JdbcWorkingCalendars implements WorkingCalendars {

    private static final MonthDay LAST_DAY = MonthDay.of(12, 31);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WorkingHours hours;
    private final int yearsAhead;

    /** @param yearsAhead how many years after the last published one are still counted, provisionally */
    JdbcWorkingCalendars(
            JdbcClient jdbc,
            Clock clock,
            @Value("${gridcase.calendar.working-hours:09:00-12:00,13:30-17:30}") String hours,
            @Value("${gridcase.calendar.years-ahead:2}") int yearsAhead) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.hours = WorkingHours.parse(hours);
        this.yearsAhead = yearsAhead;
    }

    @Override
    public WorkingCalendar get(String code) {
        if (!NATIONAL.equals(code)) {
            throw Refusal.notFound("calendar.unknown", code);
        }
        Map<LocalDate, SpecialDay> days = new HashMap<>();
        Set<Integer> published = new HashSet<>();
        jdbc.sql("""
                        SELECT day, kind, name, NULL AS year FROM gridcase.working_day
                        UNION ALL SELECT NULL, NULL, NULL, year FROM gridcase.published_year
                        """).query(row -> {
            LocalDate day = row.getObject("day", LocalDate.class);
            if (day == null) {
                published.add(row.getInt("year"));
            } else {
                SpecialDay.Kind kind =
                        SpecialDay.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
                days.put(day, new SpecialDay(kind, row.getString("name")));
            }
        });
        int last = published.stream()
                .max(Integer::compare)
                .orElse(clock.instant().atZone(clock.getZone()).getYear());
        LocalDate horizon = LAST_DAY.atYear(last + yearsAhead);
        return new WorkingCalendar(code, 1, clock.getZone(), hours, days, published, horizon);
    }
}
