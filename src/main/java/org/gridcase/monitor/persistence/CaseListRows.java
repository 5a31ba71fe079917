package org.gridcase.monitor.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases behind a number: which they are is asked of the read model, what is shown of a page of them of the record. */
@Repository
public class CaseListRows {

    private static final String OPEN = "status <> 'closed'";
    private static final String NUMBER = "number";

    private final JdbcClient jdbc;

    CaseListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param overdue of those that are open
     * @param facts how often the figure that is asked for counts them; 0 when none is
     */
    public record Count(long all, long open, long overdue, long facts) {}

    /**
     * What is shown of a case.
     *
     * @param awaited the step that is owed now, as the table of deadlines names it, or null
     * @param since when its holder got it
     */
    public record Row(
            String number,
            String kind,
            String matter,
            String title,
            String place,
            String placeName,
            String status,
            String stage,
            String awaited,
            String holderPost,
            String holderPlaceName,
            String holderName,
            String waitsFor,
            Instant since,
            Instant dueAt,
            Instant reportedAt,
            Instant closedAt) {

        public boolean isOpen() {
            return closedAt == null;
        }
    }

    public Count count(CaseConditions asked, Instant now) {
        FreshPlans.forThisTransaction(jdbc);
        return jdbc.sql("SELECT count(*) AS \"all\", count(*) FILTER (WHERE " + OPEN
                        + ") AS open, count(*) FILTER (WHERE " + OPEN
                        + " AND due_at < :now) AS overdue, coalesce(CAST(sum(facts) AS bigint), 0) AS facts FROM "
                        + asked.withFacts())
                .params(asked.values())
                .param("now", SqlTime.of(now))
                .query(Count.class)
                .single();
    }

    /** Open cases by their deadline, so the overdue ones first; then the closed ones, the newest first. */
    public List<String> numbers(CaseConditions asked, long open, long offset, int atMost) {
        List<String> numbers = new ArrayList<>();
        if (offset < open) {
            numbers.addAll(numbers(asked, OPEN, "due_at NULLS LAST, number", offset, atMost));
        }
        if (numbers.size() < atMost) {
            numbers.addAll(numbers(
                    asked,
                    "status = 'closed'",
                    "reported_at DESC, number DESC",
                    Math.max(0, offset - open),
                    atMost - numbers.size()));
        }
        return numbers;
    }

    private List<String> numbers(CaseConditions asked, String which, String order, long offset, int atMost) {
        return jdbc.sql("SELECT number FROM gridcase.monitor_case WHERE " + which + " AND " + asked.sql() + " ORDER BY "
                        + order + " LIMIT :most OFFSET :offset")
                .params(asked.values())
                .param("most", atMost)
                .param("offset", offset)
                .query(String.class)
                .list();
    }

    public Map<String, Row> shown(Collection<String> numbers) {
        return jdbc
                .sql("""
                        SELECT file.number, file.kind, file.matter, file.title, file.place, file.status, file.stage,
                            file.due_at, file.reported_at, file.closed_at, file.holder_post, file.waits_for,
                            (SELECT string_agg(up.name, ' ' ORDER BY length(up.code)) FROM gridcase.place up
                             WHERE up.code IN (left(file.place, 9), left(file.place, 12), left(file.place, 15),
                                               left(file.place, 18), file.place)) AS place_name,
                            owed.step AS awaited,
                            concat_ws(' ', above.name, seat.name) AS holder_place_name, person.name AS holder_name,
                            (SELECT segment.began FROM gridcase.clock_segment segment
                             WHERE segment.case_number = file.number AND segment.ended IS NULL
                             ORDER BY segment.segment DESC LIMIT 1) AS since
                        FROM gridcase.case_file file
                        LEFT JOIN gridcase.clock_period owed ON owed.case_number = file.number AND owed.ended_at IS NULL
                        LEFT JOIN gridcase.place seat ON seat.code = file.holder_place
                        LEFT JOIN gridcase.place above ON above.code = seat.parent AND length(seat.code) > :community
                        LEFT JOIN gridcase.person ON person.username = file.holder_username
                        WHERE file.number = ANY (:numbers)
                        """)
                .param("community", Level.COMMUNITY.digits())
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, index) -> new Row(
                        row.getString(NUMBER),
                        row.getString("kind"),
                        row.getString("matter"),
                        row.getString("title"),
                        row.getString("place"),
                        row.getString("place_name"),
                        row.getString("status"),
                        row.getString("stage"),
                        row.getString("awaited"),
                        row.getString("holder_post"),
                        row.getString("holder_place_name"),
                        row.getString("holder_name"),
                        row.getString("waits_for"),
                        SqlTime.read(row, "since"),
                        SqlTime.read(row, "due_at"),
                        SqlTime.read(row, "reported_at"),
                        SqlTime.read(row, "closed_at")))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::number, Function.identity(), (one, same) -> one));
    }

    /** The outermost process instance that runs for each of these cases; none for those that have ended. */
    public Map<String, String> instances(Collection<String> numbers) {
        Map<String, String> instances = new HashMap<>();
        jdbc.sql("""
                        SELECT DISTINCT ON (visit.number) visit.number, visit.instance
                        FROM gridcase.monitor_visit visit
                        WHERE visit.number = ANY (:numbers) AND visit.ended IS NULL
                          AND NOT EXISTS (SELECT FROM gridcase.monitor_visit outer_one
                                          WHERE outer_one.number = visit.number AND outer_one.called = visit.instance)
                        ORDER BY visit.number, visit.began
                        """).param("numbers", numbers.toArray(String[]::new)).query(row -> {
            instances.put(row.getString(NUMBER), row.getString("instance"));
        });
        return instances;
    }

    /** Where a dispute lies, and what it is about. */
    public Optional<Row> find(String number) {
        return Optional.ofNullable(shown(List.of(number)).get(number));
    }
}
