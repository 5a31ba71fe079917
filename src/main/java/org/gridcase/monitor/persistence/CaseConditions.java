package org.gridcase.monitor.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.shared.SqlTime;

/** What the cases of a list have in common, as conditions on the columns of {@code gridcase.monitor_case}. */
public final class CaseConditions {

    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private FactCondition facts;

    /** Takes the parameters of conditions that others make. */
    public Map<String, Object> values() {
        return values;
    }

    public CaseConditions and(String condition) {
        all.add(condition);
        return this;
    }

    /** @param value null: whatever it is */
    public CaseConditions is(String column, String value) {
        if (value != null) {
            and(column + " = :" + column);
            values.put(column, value);
        }
        return this;
    }

    /** A place or one in it, or that one alone. The names of the parameters begin with the column's. */
    public CaseConditions lies(String column, String place, boolean alone) {
        if (alone) {
            return is(column, place);
        }
        values.put(column + "From", place);
        values.put(column + "End", place + ":");
        return and(column + " ~>=~ :" + column + "From AND " + column + " ~<~ :" + column + "End");
    }

    public CaseConditions open(Boolean open) {
        return open == null ? this : and(open ? "status <> 'closed'" : "status = 'closed'");
    }

    public CaseConditions overdue(Instant now) {
        values.put("overdueAt", SqlTime.of(now));
        return and("status <> 'closed' AND due_at < :overdueAt");
    }

    public CaseConditions reported(Instant from, Instant to) {
        values.put("reportedFrom", SqlTime.of(from));
        values.put("reportedTo", SqlTime.of(to));
        return and("reported_at >= :reportedFrom AND reported_at < :reportedTo");
    }

    /** Somebody's turn, and nobody else's whose case this one waits for. */
    public CaseConditions somebodysTurn() {
        return and("status <> 'closed' AND NOT waits AND holder_post IS NOT NULL");
    }

    /** Disputes that turned out to be some: those of {@code gridcase.dispute_counted}, without reading the record of each. */
    public CaseConditions counted() {
        return and("kind = 'dispute-resolution'"
                + " AND NOT EXISTS (SELECT FROM gridcase.no_dispute none WHERE none.number = monitor_case.number)");
    }

    public CaseConditions among(Collection<String> numbers) {
        String name = "among" + values.size();
        values.put(name, numbers.toArray(String[]::new));
        return and("number = ANY (:" + name + ")");
    }

    /** Of which a figure counts something. The parameters are in {@link #values}. */
    public CaseConditions behind(FactCondition figure) {
        facts = figure;
        return this;
    }

    /** Which cases. */
    String sql() {
        return facts == null
                ? others()
                : others() + " AND number IN (SELECT fact.number FROM gridcase.monitor_fact fact WHERE " + facts.sql()
                        + ")";
    }

    /** The same cases, each with how often the figure counts it ({@code facts}): never, when none is asked for. */
    String withFacts() {
        return facts == null
                ? "(SELECT *, 0 AS facts FROM gridcase.monitor_case) monitor_case WHERE " + others()
                : "gridcase.monitor_case JOIN (SELECT fact.number, count(*) AS facts FROM gridcase.monitor_fact fact WHERE "
                        + facts.sql() + " GROUP BY 1) fact USING (number) WHERE " + others();
    }

    private String others() {
        return all.isEmpty() ? "true" : String.join(" AND ", all);
    }
}
