package org.gridcase.calendar.persistence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
 * Which revision is the newest is asked for each deadline, so that no node counts with a calendar that another node has
 * corrected. What a revision says never changes; a node reads it once.
 */
@Repository
@Transactional(readOnly = true)
class JdbcWorkingCalendars implements WorkingCalendars {

    private static final MonthDay LAST_DAY = MonthDay.of(12, 31);

    private static final int MOST_KNOWN = 100;

    private static final String REVISION = """
            SELECT calendar, revision, hours, xmin::text AS written_by FROM gridcase.calendar_revision
            WHERE calendar = :calendar""";

    private final Map<Revision, WorkingCalendar> known = new ConcurrentHashMap<>();
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
        return jdbc.sql(REVISION + " ORDER BY revision DESC LIMIT 1")
                .param("calendar", code)
                .query(Revision.class)
                .optional()
                .map(this::known)
                .orElseThrow(() -> Refusal.notFound("calendar.unknown", code));
    }

    @Override
    public WorkingCalendar get(String code, int revision) {
        return jdbc.sql(REVISION + " AND revision = :revision")
                .param("calendar", code)
                .param("revision", revision)
                .query(Revision.class)
                .optional()
                .map(this::known)
                .orElseThrow(() -> Refusal.notFound("calendar.unknownRevision", code, revision));
    }

    private WorkingCalendar known(Revision revision) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(revision, this::read);
    }

    private WorkingCalendar read(Revision revision) {
        Set<Integer> published = jdbc.sql(
                        "SELECT year FROM gridcase.calendar_year WHERE calendar = :calendar AND since <= :revision")
                .param("calendar", revision.calendar())
                .param("revision", revision.revision())
                .query(Integer.class)
                .set();
        int last = published.stream().max(Integer::compare).orElseGet(() -> LocalDate.now(clock)
                .getYear());
        return new WorkingCalendar(
                revision.calendar(),
                revision.revision(),
                clock.getZone(),
                WorkingHours.parse(revision.hours()),
                days(revision.calendar(), revision.revision()),
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

    /** @param writtenBy the transaction that wrote it: a revision that was rolled back is another one than its successor */
    private record Revision(String calendar, int revision, String hours, String writtenBy) {}
}
