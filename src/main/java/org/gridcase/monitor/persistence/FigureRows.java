package org.gridcase.monitor.persistence;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.monitor.domain.CountedDays;
import org.gridcase.monitor.domain.FigureCode;
import org.gridcase.monitor.domain.Tally;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the figures count, in as few rows as the question needs. */
@Repository
public class FigureRows {

    /** The slice of what lies before the period. */
    public static final int BEFORE = 0;

    private final JdbcClient jdbc;

    FigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A part of what was counted.
     *
     * @param place with all that lies in it; empty for the cases of units
     * @param key the level or the unit, empty where there is none
     * @param slice of the period from 1, or {@link #BEFORE}
     */
    public record Counted(FigureCode code, String place, String key, int slice, Tally tally) {}

    /**
     * Places to be counted.
     *
     * @param own of which slices, keys and the period before are asked; none lies in another
     * @param others of which the period is asked, as a whole
     */
    public record Places(List<PlaceCode> own, List<PlaceCode> others) {}

    /** Of places: whole days added up, less what is still to come today. In a transaction, as all that is asked here. */
    public List<Counted> shares(Places places, CountedDays days) {
        Map<String, Object> values = values(places, days);
        values.put("today", days.today());
        values.put("tomorrow", SqlTime.of(days.begins(days.today().plusDays(1))));
        values.put("now", SqlTime.of(days.now()));
        FreshPlans.forThisTransaction(jdbc);
        return jdbc.sql("""
                        SELECT figure, place, CASE WHEN place = ANY (:own) THEN key ELSE '' END AS key,
                               CASE WHEN place = ANY (:own) THEN width_bucket(day, (SELECT CAST(:slices AS date[]))) ELSE 1 END AS slice,
                               sum(hits) AS hits, sum(counted) AS n
                          FROM (SELECT place, figure, day, key, hits, counted FROM gridcase.monitor_day
                                 WHERE place = ANY (:all) AND day >= :from AND day < :to
                                UNION ALL
                                SELECT place, figure, day, key, hits, counted FROM gridcase.monitor_day
                                 WHERE place = ANY (:own) AND day >= :before AND day < least(:from, :to)
                                UNION ALL
                                SELECT upper.place, figure, :today, key, -hit, -counted
                                  FROM gridcase.monitor_fact fact
                                 CROSS JOIN LATERAL gridcase.place_and_above(fact.place) upper (place)
                                 WHERE at >= :now AND at < :tomorrow AND :today < :to
                                   AND (upper.place = ANY (:all) AND :today >= :from
                                        OR upper.place = ANY (:own) AND :today >= :before AND :today < :from)) AS counted
                         GROUP BY 1, 2, 3, 4
                        """).params(values).query((row, index) -> share(row)).list();
    }

    /** Of the cases of units, and of their own claims. */
    public List<Counted> shares(String condition, Map<String, Object> own, CountedDays days) {
        Map<String, Object> values = days(days);
        values.putAll(own);
        FreshPlans.forThisTransaction(jdbc);
        return jdbc.sql("""
                        SELECT figure, '' AS place, key, width_bucket(at, (SELECT CAST(:begins AS timestamptz[]))) AS slice,
                               sum(hit) AS hits, sum(counted) AS n
                          FROM gridcase.monitor_fact fact WHERE at >= :earliest AND at < :ends AND %s
                         GROUP BY 1, 2, 3, 4
                        """.formatted(condition))
                .params(values)
                .query((row, index) -> share(row))
                .list();
    }

    /** How long each level had the cases that meet the condition. */
    public List<Counted> stays(String condition, Map<String, Object> own, CountedDays days) {
        Map<String, Object> values = days(days);
        values.putAll(own);
        return jdbc.sql("""
                        SELECT '' AS place, level AS key, width_bucket(ended_at, (SELECT CAST(:begins AS timestamptz[]))) AS slice,
                               string_agg(float8send(minutes), '') AS lengths
                          FROM gridcase.monitor_stay WHERE ended_at >= :earliest AND ended_at < :ends AND %s
                         GROUP BY 1, 2, 3
                        """.formatted(condition))
                .params(values)
                .query((row, index) -> stay(row))
                .list();
    }

    /** How long each level had the cases of places: the median of whatever is asked follows from the lengths. */
    public List<Counted> stays(Places places, CountedDays days) {
        return jdbc.sql("""
                        SELECT place, CASE WHEN place = ANY (:own) THEN level ELSE '' END AS key,
                               CASE WHEN place = ANY (:own) THEN width_bucket(day, (SELECT CAST(:slices AS date[]))) ELSE 1 END AS slice,
                               string_agg(lengths, '') AS lengths
                          FROM gridcase.monitor_stay_day
                         WHERE place = ANY (:all) AND day >= :from AND day < :to
                            OR place = ANY (:own) AND day >= :before AND day < least(:from, :to)
                         GROUP BY 1, 2, 3
                        """)
                .params(values(places, days))
                .query((row, index) -> stay(row))
                .list();
    }

    private static Counted stay(ResultSet row) throws SQLException {
        return new Counted(
                FigureCode.STAY,
                row.getString("place"),
                row.getString("key"),
                row.getInt("slice"),
                Tally.lengths(lengths(row.getBytes("lengths"))));
    }

    private static double[] lengths(byte[] sent) {
        double[] lengths = new double[sent.length / Double.BYTES];
        ByteBuffer.wrap(sent).asDoubleBuffer().get(lengths);
        return lengths;
    }

    /** Of the departments of a district, each by its own code, wherever the cases lie. */
    public List<Counted> claims(PlaceCode district, CountedDays days) {
        Map<String, Object> values = days(days);
        values.put("claimed", FigureCode.CLAIMED.code());
        values.put("district", district.value());
        values.put("digits", Level.DEPARTMENT.digits());
        return jdbc.sql("""
                        SELECT figure, key AS place, key, 1 AS slice, sum(hit) AS hits, sum(counted) AS n
                          FROM gridcase.monitor_fact
                         WHERE figure = :claimed AND at >= :begin AND at < :ends AND starts_with(key, :district)
                           AND length(key) = :digits
                         GROUP BY 1, 2, 3
                        """).params(values).query((row, index) -> share(row)).list();
    }

    private static Counted share(ResultSet row) throws SQLException {
        return new Counted(
                FigureCode.of(row.getString("figure")),
                row.getString("place"),
                row.getString("key"),
                row.getInt("slice"),
                Tally.share(row.getLong("hits"), row.getLong("n")));
    }

    private static Map<String, Object> values(Places places, CountedDays days) {
        Map<String, Object> values = days(days);
        values.put("own", codes(places.own()));
        values.put(
                "all",
                codes(Stream.concat(places.own().stream(), places.others().stream())
                        .toList()));
        return values;
    }

    private static Map<String, Object> days(CountedDays days) {
        Map<String, Object> values = new HashMap<>();
        values.put("before", days.before());
        values.put("from", days.from());
        values.put("to", days.to());
        values.put("earliest", SqlTime.of(days.begins(days.before())));
        values.put("begin", SqlTime.of(days.begins(days.from())));
        values.put("ends", SqlTime.of(days.ends()));
        values.put("slices", array(days.slices().stream().map(LocalDate::toString)));
        values.put("begins", array(days.slices().stream().map(day -> days.begins(day)
                .toString())));
        return values;
    }

    private static String array(Stream<String> elements) {
        return elements.collect(Collectors.joining(",", "{", "}"));
    }

    private static String[] codes(Collection<PlaceCode> places) {
        return places.stream().map(PlaceCode::value).toArray(String[]::new);
    }
}
