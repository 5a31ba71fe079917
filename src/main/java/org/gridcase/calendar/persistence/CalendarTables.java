package org.gridcase.calendar.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.calendar.domain.SpecialDay;
import org.gridcase.calendar.domain.WorkingHours;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Revisions of calendars: written by imports, listed for people. */
@Repository
public class CalendarTables {

    private static final String REVISIONS = """
            SELECT calendar, revision, name, hours, file_name, imported_by, imported_at,
                   ARRAY(SELECT year FROM gridcase.calendar_year
                         WHERE calendar_year.calendar = calendar_revision.calendar AND since <= revision
                         ORDER BY year) AS years
            FROM gridcase.calendar_revision
            """;

    private final JdbcClient jdbc;

    CalendarTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param fileName null when no file came with it
     * @param years all that are published in this revision
     */
    public record Revision(
            String calendar,
            int revision,
            String name,
            String hours,
            String fileName,
            String importedBy,
            Instant importedAt,
            List<Integer> years) {}

    /** Makes sure that there is such a calendar, and that nobody else changes it until the transaction ends. */
    public void hold(String calendar) {
        jdbc.sql("INSERT INTO gridcase.working_calendar (code) VALUES (:code) ON CONFLICT DO NOTHING")
                .param("code", calendar)
                .update();
        jdbc.sql("SELECT code FROM gridcase.working_calendar WHERE code = :code FOR UPDATE")
                .param("code", calendar)
                .query(String.class)
                .single();
    }

    /** The newest revision of each calendar, by code. */
    public List<Revision> newest() {
        return query("""
                        WHERE (calendar, revision) IN
                            (SELECT calendar, max(revision) FROM gridcase.calendar_revision GROUP BY calendar)
                        ORDER BY calendar
                        """, Map.of());
    }

    public Optional<Revision> newest(String calendar) {
        return query("WHERE calendar = :calendar ORDER BY revision DESC LIMIT 1", Map.of("calendar", calendar)).stream()
                .findFirst();
    }

    /** Newest first. */
    public List<Revision> revisions(String calendar) {
        return query("WHERE calendar = :calendar ORDER BY revision DESC", Map.of("calendar", calendar));
    }

    private List<Revision> query(String which, Map<String, ?> parameters) {
        return jdbc.sql(REVISIONS + which)
                .params(parameters)
                .query((row, index) -> new Revision(
                        row.getString("calendar"),
                        row.getInt("revision"),
                        row.getString("name"),
                        row.getString("hours"),
                        row.getString("file_name"),
                        row.getString("imported_by"),
                        SqlTime.read(row, "imported_at"),
                        List.of((Integer[]) row.getArray("years").getArray())))
                .list();
    }

    /** @param digest of the file, null when none came */
    public void begin(Revision revision, WorkingHours hours, String digest) {
        jdbc.sql("""
                        INSERT INTO gridcase.calendar_revision
                            (calendar, revision, name, hours, file_name, digest, imported_by, imported_at)
                        VALUES (:calendar, :revision, :name, :hours, :file, :digest, :by, :at)
                        """)
                .param("calendar", revision.calendar())
                .param("revision", revision.revision())
                .param("name", revision.name())
                .param("hours", hours.toString())
                .param("file", revision.fileName())
                .param("digest", digest)
                .param("by", revision.importedBy())
                .param("at", SqlTime.of(revision.importedAt()))
                .update();
    }

    public void endDays(String calendar, int revision, Collection<LocalDate> days) {
        jdbc.sql("""
                        UPDATE gridcase.calendar_day SET until = :revision
                        WHERE calendar = :calendar AND until IS NULL AND day = ANY (CAST(:days AS date[]))
                        """)
                .param("revision", revision)
                .param("calendar", calendar)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .update();
    }

    public void beginDay(String calendar, int revision, LocalDate day, SpecialDay special) {
        jdbc.sql("""
                        INSERT INTO gridcase.calendar_day (calendar, day, kind, name, since)
                        VALUES (:calendar, :day, :kind, :name, :revision)
                        """)
                .param("calendar", calendar)
                .param("day", day)
                .param("kind", special.kind().code())
                .param("name", special.name())
                .param("revision", revision)
                .update();
    }

    public void publish(String calendar, int revision, int year) {
        jdbc.sql("INSERT INTO gridcase.calendar_year (calendar, year, since) VALUES (:calendar, :year, :revision)")
                .param("calendar", calendar)
                .param("year", year)
                .param("revision", revision)
                .update();
    }
}
