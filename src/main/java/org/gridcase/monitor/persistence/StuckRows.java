package org.gridcase.monitor.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridcase.monitor.domain.StuckFinding;
import org.gridcase.monitor.domain.StuckFinding.Cause;
import org.gridcase.monitor.domain.StuckReason;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases that do not go on. */
@Repository
public class StuckRows {

    private static final String NUMBER = "number";
    private static final String CASES = "cases";

    private final JdbcClient jdbc;

    StuckRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param kept condition on {@code kept.place} and {@code kept.number}
     * @param file the same on {@code file}
     * @param part the place by which one at {@code place} is counted
     * @param values the parameters of all three
     * @param kind of case, or empty
     */
    public record Asked(String kept, String file, String part, Map<String, Object> values, String kind) {}

    /** @param holders the most that are counted */
    public record Page(Optional<StuckReason> reason, int holders, int size, int skip) {}

    /**
     * How many there are, and a page of them.
     *
     * @param reasons of the kind that was asked for
     * @param kinds for the reason that was asked for
     * @param places by the code of the part
     * @param items the worst first
     */
    public record Found(
            Map<StuckReason, Long> reasons,
            Map<String, Long> kinds,
            Map<String, Long> places,
            List<Holder> holders,
            List<StuckFinding> items) {}

    public record Holder(String post, String place, long cases) {}

    /**
     * What is shown of a case.
     *
     * @param call the call that it is a part of, or null
     * @param awaited the step that is owed now, as the table of deadlines names it, or null
     */
    public record Row(
            String number,
            String title,
            String placeName,
            String stage,
            String holderPlaceName,
            String holderName,
            String call,
            String awaited,
            Instant dueAt) {}

    /** In a transaction. */
    public Found page(Asked asked, Page page, Instant now) {
        Map<String, Object> values = values(asked, now);
        values.put("reason", page.reason().map(StuckReason::code).orElse(""));
        values.put("reasons", StuckReason.codes().toArray(String[]::new));
        values.put("holders", page.holders());
        values.put("size", page.size());
        values.put("skip", page.skip());
        Found found = new Found(
                new EnumMap<>(StuckReason.class),
                new HashMap<>(),
                new TreeMap<>(),
                new ArrayList<>(),
                new ArrayList<>());
        FreshPlans.forThisTransaction(jdbc);
        // In the order of the page, which the union does not keep.
        Map<Long, StuckFinding> items = new TreeMap<>();
        jdbc.sql(StuckSql.page(asked.kept(), asked.file(), asked.part()))
                .params(values)
                .query(row -> {
                    String one = row.getString("one");
                    long cases = row.getLong(CASES);
                    switch (row.getString("what")) {
                        case "reason" -> found.reasons().put(reason(one), cases);
                        case "kind" -> found.kinds().put(one, cases);
                        case "place" -> found.places().put(one, cases);
                        case "holder" -> found.holders().add(new Holder(one, row.getString("other"), cases));
                        default -> add(items, row);
                    }
                });
        found.items().addAll(items.values());
        return found;
    }

    private static void add(Map<Long, StuckFinding> items, ResultSet row) throws SQLException {
        long line = row.getLong(CASES);
        StuckFinding finding = items.get(line);
        if (finding == null) {
            finding = new StuckFinding(
                    row.getString("one"),
                    row.getString("kind"),
                    row.getString("place"),
                    row.getString("holder_post"),
                    row.getString("holder_place"),
                    new EnumMap<>(StuckReason.class));
            items.put(line, finding);
        }
        finding.why()
                .merge(
                        reason(row.getString("other")),
                        new Cause(SqlTime.read(row, "since"), row.getString("owes")),
                        Cause::earlier);
    }

    private static StuckReason reason(String code) {
        return StuckReason.ofCode(code).orElseThrow();
    }

    /** By reason, as it was at a past instant; a reason that the records do not tell of is missing. */
    public Map<StuckReason, Long> past(Asked asked, Instant at) {
        Map<StuckReason, Long> counts = new EnumMap<>(StuckReason.class);
        jdbc.sql(StuckSql.past(asked.kept(), asked.file()))
                .params(values(asked, at))
                .query(row -> {
                    counts.put(reason(row.getString("reason")), row.getLong(CASES));
                });
        return counts;
    }

    /** What is shown of these cases, by number. */
    public Map<String, Row> shown(Collection<String> numbers) {
        Map<String, Row> rows = new HashMap<>();
        jdbc.sql("""
                        SELECT file.number, file.title, file.stage, file.due_at, owed.step AS awaited,
                            concat_ws(' ', around.name, lies.name) AS place_name,
                            concat_ws(' ', above.name, seat.name) AS holder_place_name, person.name AS holder_name,
                            CASE WHEN file.kind = 'department-call' THEN file.number ELSE part.call_number END AS call
                        FROM gridcase.case_file file
                        LEFT JOIN gridcase.clock_period owed ON owed.case_number = file.number AND owed.ended_at IS NULL
                        LEFT JOIN gridcase.place lies ON lies.code = file.place
                        LEFT JOIN gridcase.place around ON around.code = lies.parent
                        LEFT JOIN gridcase.place seat ON seat.code = file.holder_place
                        LEFT JOIN gridcase.place above ON above.code = seat.parent AND length(seat.code) > 12
                        LEFT JOIN gridcase.person ON person.username = file.holder_username
                        LEFT JOIN gridcase.call_part part ON part.case_number = file.number
                        WHERE file.number = ANY (:numbers)
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, index) -> new Row(
                        row.getString(NUMBER),
                        row.getString("title"),
                        row.getString("place_name"),
                        row.getString("stage"),
                        row.getString("holder_place_name"),
                        row.getString("holder_name"),
                        row.getString("call"),
                        row.getString("awaited"),
                        SqlTime.read(row, "due_at")))
                .list()
                .forEach(row -> rows.put(row.number(), row));
        return rows;
    }

    private static Map<String, Object> values(Asked asked, Instant at) {
        Map<String, Object> values = new HashMap<>(asked.values());
        values.put("at", SqlTime.of(at));
        values.put("kind", asked.kind());
        return values;
    }
}
