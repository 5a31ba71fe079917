package org.gridcase.monitor.persistence;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.monitor.domain.CountedDays;
import org.gridcase.monitor.domain.FigureCode;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who has how much to do, and has done how much. Counted by where the post is held, not by where the case lies: a town's
 * officer works for the town wherever in it the case is.
 */
@Repository
public class WorkloadRows {

    private final JdbcClient jdbc;

    WorkloadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param seats condition on {@code seat} and {@code number}: posts held in the part of the territory that is looked at
     * @param held condition on {@code seat} alone: the same posts, whatever they did
     * @param cases condition on {@code file.place} and {@code file.number}: cases that lie there
     * @param values parameters of all of them
     * @param seatPart expression on {@code seat}: the place directly below by which it is counted
     * @param casePart the same on {@code file.place}
     */
    public record Asked(
            String seats,
            String held,
            String cases,
            String seatPart,
            String casePart,
            Map<String, Object> values,
            MonitorPeriod period,
            ZoneId zone) {

        Instant before() {
            return period.before().begins(zone);
        }

        Instant from() {
            return period.begins(zone);
        }

        Instant to() {
            return period.ends(zone);
        }

        /** A copy, with the bounds of both periods. */
        Map<String, Object> parameters() {
            Map<String, Object> all = new HashMap<>(values);
            all.put("before", SqlTime.of(before()));
            all.put("from", SqlTime.of(from()));
            all.put("to", SqlTime.of(to()));
            all.put("beforeDay", period.before().from());
            all.put("fromDay", period.from());
            all.put("toDay", period.to());
            return all;
        }
    }

    /** Cases that wait for somebody in a post, or for the post, where the name is null. */
    public record Open(String post, String seat, String username, long cases, long overdue) {}

    /** Of a place below: so many of so many. */
    public record Part(boolean present, String below, long part, long whole) {}

    public List<Open> open(Asked asked, Instant now) {
        Map<String, Object> values = asked.parameters();
        values.put("now", SqlTime.of(now));
        return jdbc.sql("""
                        SELECT post, seat, username, count(*) AS cases, count(*) FILTER (WHERE due_at < :now) AS overdue
                        FROM (SELECT number, holder_post AS post, holder_place AS seat, holder_username AS username, due_at
                              FROM gridcase.case_file
                              WHERE status <> 'closed' AND waits_for IS NULL AND holder_post IS NOT NULL) held
                        WHERE %s GROUP BY post, seat, username
                        """.formatted(asked.seats()))
                .params(values)
                .query((row, index) -> new Open(
                        row.getString("post"),
                        row.getString("seat"),
                        row.getString("username"),
                        row.getLong("cases"),
                        row.getLong("overdue")))
                .list();
    }

    /** Steps that were done or missed, by who held the case then; and those missed. Of places with all that lies in them. */
    public List<Part> missed(Asked asked, Collection<String> places) {
        return parts(asked, places, Map.of(), """
                SELECT day >= :fromDay AS present, place AS below, sum(missed) AS part, sum(steps) AS whole
                FROM gridcase.monitor_owed_day
                WHERE place = ANY (:places) AND day >= :beforeDay AND day < :toDay GROUP BY 1, 2
                """);
    }

    /** The same of units, in the cases to which they were called. */
    public List<Part> missed(Asked asked) {
        return parts(asked, """
                SELECT present, below, sum(part) AS part, sum(whole) AS whole
                FROM (SELECT present, %s AS below, part, whole
                      FROM (SELECT at >= :from AS present, seat, count(*) FILTER (WHERE missed) AS part, count(*) AS whole
                            FROM gridcase.monitor_owed owed
                            WHERE at >= :before AND at < :to AND %s GROUP BY 1, 2) owed) owed
                GROUP BY present, below
                """.formatted(asked.seatPart(), asked.seats()));
    }

    /** Calls that departments took up in time, as the headline figure counts them. */
    public List<Part> claimed(Asked asked) {
        return parts(asked, """
                SELECT at >= :from AS present, seat AS below, sum(hit) AS part, sum(counted) AS whole
                FROM (SELECT number, key AS seat, at, hit, counted FROM (%s) fact) called
                WHERE at >= :before AND at < least(:to, now()) AND length(seat) = 8 AND %s GROUP BY 1, 2
                """.formatted(facts(FigureCode.CLAIMED), asked.seats()));
    }

    /**
     * Settled disputes, as the headline figure counts them, and those among them that needed nobody above these levels. Of places
     * with all that lies in them; what is still to come today is not there yet.
     */
    public List<Part> settled(Asked asked, Collection<String> places, Collection<String> levels, CountedDays days) {
        Map<String, Object> values = new HashMap<>();
        values.put("figure", FigureCode.RESOLUTION_LEVEL.code());
        values.put("levels", levels.toArray(String[]::new));
        values.put("today", days.today());
        values.put("begins", SqlTime.of(days.begins(days.today())));
        values.put("now", SqlTime.of(days.now()));
        return parts(asked, places, values, """
                SELECT day >= :fromDay AS present, place AS below, coalesce(sum(counted) FILTER (WHERE key = ANY (:levels)), 0) AS part,
                    sum(counted) AS whole
                FROM (SELECT place, day, key, counted FROM gridcase.monitor_day
                      WHERE figure = :figure AND place = ANY (:places) AND day >= :beforeDay AND day < least(:toDay, :today)
                      UNION ALL
                      SELECT upper.place, :today, key, counted FROM gridcase.monitor_fact fact
                      CROSS JOIN LATERAL gridcase.place_and_above(fact.place) upper (place)
                      WHERE figure = :figure AND at >= greatest(:begins, :before) AND at < least(:to, :now)
                        AND upper.place = ANY (:places)) settled
                GROUP BY 1, 2
                """);
    }

    /** The same of the cases to which units were called, by place. */
    public List<Part> settled(Asked asked, Collection<String> levels) {
        return parts(asked, """
                SELECT at >= :from AS present, %s AS below, count(*) FILTER (WHERE key IN (%s)) AS part, count(*) AS whole
                FROM (%s) file
                WHERE at >= :before AND at < least(:to, now()) AND %s GROUP BY 1, 2
                """.formatted(
                        asked.casePart(),
                        "'" + String.join("', '", levels) + "'",
                        facts(FigureCode.RESOLUTION_LEVEL),
                        asked.cases()));
    }

    /** Notices published in time, as the headline figure counts them, by their place. */
    public List<Part> published(Asked asked) {
        return parts(asked, """
                SELECT at >= :from AS present, %s AS below, sum(hit) AS part, sum(counted) AS whole
                FROM (%s) file
                WHERE at >= :before AND at < least(:to, now()) AND %s GROUP BY 1, 2
                """.formatted(asked.casePart(), facts(FigureCode.PUBLISHED), asked.cases()));
    }

    private static String facts(FigureCode figure) {
        return "SELECT * FROM gridcase.monitor_fact WHERE figure = '" + figure.code() + "'";
    }

    private List<Part> parts(Asked asked, String sql) {
        return jdbc.sql(sql).params(asked.parameters()).query(Part.class).list();
    }

    private List<Part> parts(Asked asked, Collection<String> places, Map<String, Object> values, String sql) {
        Map<String, Object> all = asked.parameters();
        all.putAll(values);
        all.put("places", places.toArray(String[]::new));
        return jdbc.sql(sql).params(all).query(Part.class).list();
    }
}
