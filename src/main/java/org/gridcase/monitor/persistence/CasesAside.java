package org.gridcase.monitor.persistence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.SqlTime;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases whose records the read models could not follow, until they can. */
@Repository
public class CasesAside {

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int ERROR_LENGTH = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    CasesAside(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param againAt when it is tried again, unless something is written to it before */
    public record Aside(CaseNumber number, Instant since, int tries, Instant againAt, String error) {}

    /** Those whose time to be tried again has come; they stay set aside until they are {@link #mended}. */
    public List<CaseNumber> due(int most) {
        return numbers(jdbc.sql(
                        "SELECT number FROM gridcase.monitor_aside WHERE again_at <= :now ORDER BY again_at LIMIT :most")
                .param("now", now())
                .param("most", most));
    }

    /** Which of these are set aside. */
    public Set<CaseNumber> among(Collection<CaseNumber> cases) {
        return Set.copyOf(numbers(jdbc.sql("SELECT number FROM gridcase.monitor_aside WHERE number = ANY (:numbers)")
                .param("numbers", values(cases))));
    }

    /** It waits twice as long after each time, up to an hour. */
    public void add(CaseNumber number, RuntimeException error) {
        String said =
                String.valueOf(NestedExceptionUtils.getMostSpecificCause(error).getMessage());
        jdbc.sql("""
                        INSERT INTO gridcase.monitor_aside AS aside (number, since, tries, again_at, error)
                        VALUES (:number, :now, 1, CAST(:now AS timestamptz) + make_interval(secs => :first), :error)
                        ON CONFLICT (number) DO UPDATE SET tries = aside.tries + 1, error = excluded.error,
                            again_at = CAST(:now AS timestamptz)
                                + make_interval(secs => least(:first * power(2, least(aside.tries, 20)), :longest))
                        """)
                .param("number", number.value())
                .param("now", now())
                .param("first", (double) FIRST_WAIT.toSeconds())
                .param("longest", (double) LONGEST_WAIT.toSeconds())
                .param("error", said.substring(0, Math.min(said.length(), ERROR_LENGTH)))
                .update();
    }

    public void mended(Collection<CaseNumber> cases) {
        jdbc.sql("DELETE FROM gridcase.monitor_aside WHERE number = ANY (:numbers)")
                .param("numbers", values(cases))
                .update();
    }

    /** Whatever the reason was, it may be gone: a node has started, or a model was built anew. */
    public void allDue() {
        jdbc.sql("UPDATE gridcase.monitor_aside SET again_at = :now WHERE again_at > :now")
                .param("now", now())
                .update();
    }

    /** The longest first. */
    public List<Aside> all(int most) {
        return jdbc.sql("SELECT * FROM gridcase.monitor_aside ORDER BY since, number LIMIT :most")
                .param("most", most)
                .query((row, index) -> new Aside(
                        new CaseNumber(row.getString("number")),
                        SqlTime.read(row, "since"),
                        row.getInt("tries"),
                        SqlTime.read(row, "again_at"),
                        row.getString("error")))
                .list();
    }

    /** @param condition on {@code file.place} and {@code file.number}, with its parameters */
    public long count(String condition, Map<String, Object> values) {
        return jdbc.sql("SELECT count(*) FROM gridcase.monitor_aside aside"
                        + " JOIN gridcase.case_file file ON file.number = aside.number WHERE " + condition)
                .params(values)
                .query(Long.class)
                .single();
    }

    private static List<CaseNumber> numbers(JdbcClient.StatementSpec select) {
        return select.query((row, index) -> new CaseNumber(row.getString("number")))
                .list();
    }

    private static String[] values(Collection<CaseNumber> cases) {
        return cases.stream().map(CaseNumber::value).collect(Collectors.toSet()).toArray(String[]::new);
    }

    private Object now() {
        return SqlTime.of(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
