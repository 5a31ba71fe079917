package org.gridcase.monitor.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.monitor.domain.StuckFinding;
import org.gridcase.monitor.domain.StuckReason;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases that do not go on, from the record and from the engine as they are at this moment. */
@Repository
public class StuckRows {

    private static final String NUMBER = "number";
    private static final String REASON = "reason";

    private final JdbcClient jdbc;

    StuckRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param scope condition on {@code file.place} and {@code file.number}
     * @param values its parameters
     */
    public record Asked(String scope, Map<String, Object> values) {}

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

    /** All of them, in no order. */
    public List<StuckFinding> now(Asked asked, Instant now) {
        Map<String, StuckFinding> found = new LinkedHashMap<>();
        jdbc.sql(StuckSql.now(asked.scope()) + """
                        SELECT number, kind, place, holder_post, holder_place, reason, min(since) AS since
                        FROM stuck JOIN mine USING (number)
                        GROUP BY number, kind, place, holder_post, holder_place, reason
                        """).params(values(asked, now)).query(row -> {
            StuckFinding one = found.get(row.getString(NUMBER));
            if (one == null) {
                one = new StuckFinding(
                        row.getString(NUMBER),
                        row.getString("kind"),
                        row.getString("place"),
                        row.getString("holder_post"),
                        row.getString("holder_place"),
                        new EnumMap<>(StuckReason.class));
                found.put(one.number(), one);
            }
            one.why().put(StuckReason.ofCode(row.getString(REASON)).orElseThrow(), SqlTime.read(row, "since"));
        });
        return new ArrayList<>(found.values());
    }

    /** By reason, as it was at a past instant; a reason that the records do not tell of is missing. */
    public Map<StuckReason, Long> past(Asked asked, String kind, Instant at) {
        Map<String, Object> values = values(asked, at);
        values.put("kind", kind);
        Map<StuckReason, Long> counts = new EnumMap<>(StuckReason.class);
        jdbc.sql(StuckSql.then(asked.scope())
                        + "SELECT reason, count(DISTINCT stuck.number) AS cases FROM stuck JOIN mine USING (number)"
                        + " WHERE :kind IN ('', kind) GROUP BY reason")
                .params(values)
                .query(row -> {
                    counts.put(StuckReason.ofCode(row.getString(REASON)).orElseThrow(), row.getLong("cases"));
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
        return values;
    }
}
