package org.gridcase.call.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.VisibleCases;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of calls. What a person may not see is left out by the query itself, so that counts and pages agree. */
@Repository
public class CallSearch {

    public static final int PAGE = 50;

    private static final String FROM =
            " from gridcase.department_call c join gridcase.case_file f on f.number = c.case_number where ";
    private static final String OVERDUE = "f.status <> 'closed' and f.due_at < :now";
    /** Called, calling, or with a part in it. */
    private static final String CONCERNS =
            "(c.caller in (:units) or c.lead in (:units) or exists (select from gridcase.call_part p"
                    + " where p.call_number = c.case_number and p.unit in (:units)))";

    private final JdbcClient jdbc;
    private final Clock clock;

    CallSearch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which calls are asked for. */
    public enum State {
        ALL,
        OPEN,
        OVERDUE,
        CLOSED
    }

    /**
     * @param units only calls that concern one of these; empty: all
     * @param number only this call; null: any
     * @param page from 0
     */
    public record Wanted(State state, Set<PlaceCode> units, CaseNumber number, int page) {}

    /** @param holderPlace the unit whose turn it is; null before anybody's */
    public record Row(
            CaseNumber number,
            String title,
            String entry,
            PlaceCode caller,
            PlaceCode lead,
            PlaceCode holderPlace,
            String holderUsername,
            String urgency,
            String status,
            String result,
            Instant madeAt,
            Instant dueAt,
            boolean overdue) {}

    public record Found(List<Row> rows, long total) {}

    /** Those that are open and due first come first, then what was closed last. */
    public Found find(Wanted wanted, Person person) {
        Map<String, Object> values = new HashMap<>();
        values.put("now", SqlTime.of(clock.instant()));
        String where = where(wanted, person, values);
        long total = jdbc.sql("select count(*)" + FROM + where)
                .params(values)
                .query(Long.class)
                .single();
        values.put("offset", (long) wanted.page() * PAGE);
        List<Row> rows = jdbc.sql("select c.*, f.title, f.status, f.holder_place, f.holder_username, f.reported_at,"
                        + " f.due_at, coalesce(" + OVERDUE + ", false) as overdue" + FROM + where
                        + " order by f.status = 'closed', f.due_at nulls last, f.closed_at desc, f.number desc limit "
                        + PAGE
                        + " offset :offset")
                .params(values)
                .query(CallSearch::map)
                .list();
        return new Found(rows, total);
    }

    private static String where(Wanted wanted, Person person, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        conditions.add(VisibleCases.to(person, values));
        switch (wanted.state()) {
            case OPEN -> conditions.add("f.status <> 'closed'");
            case OVERDUE -> conditions.add(OVERDUE);
            case CLOSED -> conditions.add("f.status = 'closed'");
            default -> {
                // All of them.
            }
        }
        if (!wanted.units().isEmpty()) {
            conditions.add(CONCERNS);
            values.put("units", wanted.units().stream().map(PlaceCode::value).collect(Collectors.toSet()));
        }
        if (wanted.number() != null) {
            conditions.add("c.case_number = :number");
            values.put("number", wanted.number().value());
        }
        return String.join(" and ", conditions);
    }

    private static Row map(ResultSet row, int index) throws SQLException {
        return new Row(
                new CaseNumber(row.getString("case_number")),
                row.getString("title"),
                row.getString("cited_code"),
                PlaceCode.of(row.getString("caller")),
                place(row.getString("lead")),
                place(row.getString("holder_place")),
                row.getString("holder_username"),
                row.getString("urgency"),
                row.getString("status"),
                row.getString("result"),
                SqlTime.read(row, "reported_at"),
                SqlTime.read(row, "due_at"),
                row.getBoolean("overdue"));
    }

    private static PlaceCode place(String code) {
        return code == null ? null : PlaceCode.of(code);
    }
}
