package org.gridcase.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of cases. What a person may not see is left out by the query itself, so that counts and pages agree. */
@Repository
class CaseSearch {

    private static final int LONGEST_PAGE = 100;
    private static final int LONGEST_TEXT = 100;
    private static final Map<String, String> SORTS =
            Map.of("reportedAt", "reported_at", "dueAt", "due_at", "caseNumber", "number");
    private static final Set<String> STATUSES = Set.of("open", "settled", "closed");

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseSearch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Found find(Filter filter, Person person) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, person, values);
        long total = jdbc.sql("SELECT count(*) FROM gridcase.case_file WHERE " + where)
                .params(values)
                .query(Long.class)
                .single();
        values.put("limit", filter.size());
        values.put("offset", (long) filter.page() * filter.size());
        List<Row> rows = jdbc.sql("SELECT * FROM gridcase.case_file WHERE " + where + " ORDER BY "
                        + order(filter.sort()) + ", number DESC LIMIT :limit OFFSET :offset")
                .params(values)
                .query((row, index) -> new Row(
                        new CaseNumber(row.getString("number")),
                        row.getString("kind"),
                        row.getString("title"),
                        row.getString("matter"),
                        row.getString("source"),
                        new PlaceCode(row.getString("place")),
                        row.getString("status"),
                        row.getString("stage"),
                        CaseRows.holder(row),
                        row.getString("waits_for"),
                        SqlTime.read(row, "due_at"),
                        SqlTime.read(row, "reported_at"),
                        SqlTime.read(row, "closed_at")))
                .list();
        return new Found(rows, total);
    }

    private String where(Filter filter, Person person, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        conditions.add(VisibleCases.to(person, values));
        equal(conditions, values, "status", filter.status());
        equal(conditions, values, "stage", filter.level());
        equal(conditions, values, "matter", filter.matter());
        if (filter.place() != null) {
            conditions.add(VisibleCases.within(Set.of(filter.place()), values));
        }
        if (filter.overdue() != null) {
            String overdue = "(status <> 'closed' AND due_at IS NOT NULL AND due_at < :now)";
            conditions.add(filter.overdue() ? overdue : "NOT " + overdue);
            values.put("now", SqlTime.of(clock.instant()));
        }
        if (filter.text() != null) {
            conditions.add("(number = :text OR title ILIKE :like OR description ILIKE :like)");
            values.put("text", filter.text());
            values.put("like", "%" + filter.text().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        return String.join(" AND ", conditions);
    }

    private static void equal(List<String> conditions, Map<String, Object> values, String column, String value) {
        if (value != null) {
            conditions.add(column + " = :" + column);
            values.put(column, value);
        }
    }

    /** Only a deadline can be missing; where nothing can be, the words must match the index's order. */
    private static String order(String sort) {
        boolean descending = sort.startsWith("-");
        String column = SORTS.get(descending ? sort.substring(1) : sort);
        return column + (descending ? " DESC" : " ASC") + (column.equals("due_at") ? " NULLS LAST" : "");
    }

    /**
     * @param level the stage that holds the case
     * @param place only cases in this place
     * @param overdue true: only overdue ones; false: only the others; null: all
     * @param text looked for in number, title and description
     * @param sort {@code reportedAt}, {@code dueAt} or {@code caseNumber}, with {@code -} before it: the other way round
     */
    record Filter(
            String status,
            String level,
            String matter,
            PlaceCode place,
            Boolean overdue,
            String text,
            int page,
            int size,
            String sort) {

        Filter {
            text = FreeText.optionalLine("q", text, LONGEST_TEXT);
            sort = sort == null || sort.isBlank() ? "-reportedAt" : sort;
            if (status != null && !STATUSES.contains(status)) {
                throw Refusal.invalid("status", "casefile.filter.status", String.join(", ", STATUSES));
            }
            if (!SORTS.containsKey(sort.replaceFirst("^-", ""))) {
                throw Refusal.invalid("sort", "casefile.filter.sort", String.join(", ", SORTS.keySet()));
            }
            if (page < 0 || page > 100_000) {
                throw Refusal.invalid("page", "casefile.filter.page", 100_000);
            }
            if (size < 1 || size > LONGEST_PAGE) {
                throw Refusal.invalid("size", "casefile.filter.size", LONGEST_PAGE);
            }
        }
    }

    record Row(
            CaseNumber number,
            String kind,
            String title,
            String matter,
            String source,
            PlaceCode place,
            String status,
            String level,
            Holder holder,
            String waitsFor,
            Instant dueAt,
            Instant reportedAt,
            Instant closedAt) {}

    record Found(List<Row> rows, long total) {}
}
