package org.gridcase.monitor.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.monitor.domain.StayLengths;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the map asks of the visits. Whose cases count is the caller's condition, on {@code visit.place} and {@code visit.number}. */
@Repository
public class MapRows {

    private static final String OVERDUE = "one.status <> 'closed' AND one.due_at < :now";

    private final JdbcClient jdbc;

    MapRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many cases each process has now. */
    public Map<String, Here> processes(Scope scope, Instant now) {
        return here("visit.process", "visit.ended IS NULL", scope, Map.of(), now);
    }

    /** How many cases each step of a process has now. */
    public Map<String, Here> steps(Scope scope, String process, Integer version, Instant now) {
        return here(
                "visit.element",
                "visit.process = :process AND visit.ended IS NULL" + ofVersion(version),
                scope,
                of(process, version),
                now);
    }

    /**
     * The few that are overdue are found by their deadline: nobody looks at what is closed. Which case is where is made out
     * first, by hashing, and counted then: a count of distinct numbers would sort them all.
     */
    private Map<String, Here> here(
            String group, String condition, Scope scope, Map<String, Object> values, Instant now) {
        Map<String, Here> all = new HashMap<>();
        FreshPlans.forThisTransaction(jdbc);
        jdbc.sql(
                        "SELECT name, count(*) AS now, count(late.number) AS overdue"
                                + " FROM (SELECT DISTINCT " + group + " AS name, visit.number"
                                + " FROM gridcase.monitor_visit visit WHERE " + condition + " AND " + scope.condition()
                                + ") here"
                                + " LEFT JOIN (SELECT number FROM gridcase.case_file"
                                + " WHERE status <> 'closed' AND due_at < :now) late ON late.number = here.number GROUP BY name")
                .params(scope.values())
                .params(values)
                .param("now", SqlTime.of(now))
                .query(row -> {
                    all.put(row.getString("name"), new Here(row.getLong("now"), row.getLong("overdue")));
                });
        return all;
    }

    /**
     * How long cases stayed at each step of a process, and how often they left it since an instant.
     *
     * @param version only what runs or ran by this version; null: the versions merged
     * @param from the stays that ended from here on
     * @param to and before this
     */
    public Map<String, Passed> passed(
            Scope scope, String process, Integer version, Instant from, Instant to, Instant since) {
        Map<String, Passed> all = new HashMap<>();
        FreshPlans.forThisTransaction(jdbc);
        jdbc.sql("SELECT visit.element, visit.stay, count(*) FILTER (WHERE visit.ended >= :since) AS passed,"
                        + " count(*) FILTER (WHERE visit.ended >= :from AND visit.ended < :to) AS stays"
                        + " FROM gridcase.monitor_visit visit WHERE visit.process = :process AND visit.ended IS NOT NULL"
                        + " AND visit.ended >= least(:from, :since) AND " + scope.condition() + ofVersion(version)
                        + " GROUP BY visit.element, visit.stay")
                .params(scope.values())
                .params(of(process, version))
                .param("from", SqlTime.of(from))
                .param("to", SqlTime.of(to))
                .param("since", SqlTime.of(since))
                .query(row -> {
                    Passed passed = all.computeIfAbsent(
                            row.getString("element"), element -> new Passed(new StayLengths(), new StayLengths()));
                    passed.since().add(row.getInt("stay"), row.getLong("passed"));
                    passed.period().add(row.getInt("stay"), row.getLong("stays"));
                });
        return all;
    }

    private static Map<String, Object> of(String process, Integer version) {
        Map<String, Object> values = new HashMap<>();
        values.put("process", process);
        values.put("version", version);
        return values;
    }

    private static String ofVersion(Integer version) {
        return version == null ? "" : " AND visit.version = :version";
    }

    /** The cases at a step, the most overdue first. */
    public List<CaseHere> cases(
            Scope scope, String process, Integer version, String element, Instant now, int limit, long offset) {
        return jdbc.sql("SELECT one.number, one.title, one.kind, one.stage, one.holder_post, one.holder_place,"
                        + " one.holder_username, one.due_at, one.waits_for, min(visit.began) AS since,"
                        + " min(visit.instance) AS instance, " + OVERDUE + " AS overdue"
                        + " FROM gridcase.monitor_visit visit JOIN gridcase.case_file one ON one.number = visit.number"
                        + " WHERE visit.process = :process AND visit.element = :element AND visit.ended IS NULL AND "
                        + scope.condition() + ofVersion(version)
                        + " GROUP BY one.number"
                        + " ORDER BY coalesce(" + OVERDUE + ", false) DESC, one.due_at NULLS LAST, since, one.number"
                        + " LIMIT :limit OFFSET :offset")
                .params(scope.values())
                .params(of(process, version))
                .param("element", element)
                .param("now", SqlTime.of(now))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, index) -> new CaseHere(
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("kind"),
                        holder(row),
                        SqlTime.read(row, "since"),
                        SqlTime.read(row, "due_at"),
                        row.getBoolean("overdue"),
                        row.getString("waits_for"),
                        row.getString("instance")))
                .list();
    }

    private static Holder holder(ResultSet row) throws SQLException {
        String post = row.getString("holder_post");
        return post == null
                ? null
                : new Holder(
                        row.getString("stage"), post, row.getString("holder_place"), row.getString("holder_username"));
    }

    /** @param condition on {@code visit}, with its parameters */
    public record Scope(String condition, Map<String, Object> values) {}

    /** @param overdue those of them that owe something since before now */
    public record Here(long now, long overdue) {}

    /**
     * @param since the stays that ended in the last days
     * @param period those that ended in the period asked for
     */
    public record Passed(StayLengths since, StayLengths period) {}

    /**
     * @param since when it came to the step
     * @param waitsFor the number of the case that it waits for, or null
     * @param instance the process instance that is there
     */
    public record CaseHere(
            String number,
            String title,
            String kind,
            Holder holder,
            Instant since,
            Instant dueAt,
            boolean overdue,
            String waitsFor,
            String instance) {}
}
