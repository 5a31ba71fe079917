package org.gridcase.calendar.persistence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gridcase.calendar.WorkingCalendars;
import org.gridcase.calendar.domain.SpecialDay;
import org.gridcase.calendar.domain.WorkingCalendar;
import org.gridcase.calendar.domain.WorkingHours;
import org.gridcase.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Read afresh for each deadline: about 110 short rows, and no node can count with a calendar that another node has
 * corrected.
 */
@Repository
@Transactional(readOnly = true)
class JdbcWorkingCalendars implements WorkingCalendars {

    private static final MonthDay LAST_DAY = MonthDay.of(12, 31);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final int yearsAhead;

    /** @param yearsAhead how many years after the last published one are still counted, provisionally */
    JdbcWorkingCalendars(JdbcClient jdbc, Clock clock, @Value("${gridcase.calendar.years-ahead:2}") int yearsAhead) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.yearsAhead = yearsAhead;
    }

    @Override
    public WorkingCalendar get(String code) {
        int newest = jdbc.sql(
                        "SELECT COALESCE(max(revision), 0) FROM gridcase.calendar_revision WHERE calendar = :calendar")
                .param("calendar", code)
                .query(Integer.class)
                .single();
        if (newest == 0) {
            throw Refusal.notFound("calendar.unknown", code);
        }
        return get(code, newest);
    }

    @Override
    public WorkingCalendar get(String code, int revision) {
        String hours = jdbc.sql("""
                        SELECT hours FROM gridcase.calendar_revision
                        WHERE calendar = :calendar AND revision = :revision
                        """)
                .param("calendar", code)
                .param("revision", revision)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("calendar.unknownRevision", code, revision));
        Set<Integer> published = jdbc.sql(
                        "SELECT year FROM gridcase.calendar_year WHERE calendar = :calendar AND since <= :revision")
                .param("calendar", code)
                .param("revision", revision)
                .query(Integer.class)
                .set();
        int last = published.stream().max(Integer::compare).orElseGet(() -> LocalDate.now(clock)
                .getYear());
        return new WorkingCalendar(
                code,
                revision,
                clock.getZone(),
                WorkingHours.parse(hours),
                days(code, revision),
                published,
                LAST_DAY.atYear(last + yearsAhead));
    }

    private Map<LocalDate, SpecialDay> days(String code, int revision) {
        Map<LocalDate, SpecialDay> days = new HashMap<>();
        jdbc.sql("""
                        SELECT day, kind, name FROM gridcase.calendar_day
                        WHERE calendar = :calendar AND revisions @> CAST(:revision AS integer)
                        """).param("calendar", code).param("revision", revision).query(row -> {
            SpecialDay.Kind kind = SpecialDay.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
            days.put(row.getObject("day", LocalDate.class), new SpecialDay(kind, row.getString("name")));
        });
        return days;
    }
}
