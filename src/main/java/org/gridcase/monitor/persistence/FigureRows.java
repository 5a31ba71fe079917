package org.gridcase.monitor.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridcase.monitor.domain.FigureCode;
import org.gridcase.monitor.domain.Measure;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures from the read models. */
@Repository
public class FigureRows {

    private static final String SHARE = "sum(hit) AS hits, sum(counted) AS n";
    private static final String MEDIAN = "percentile_cont(0.5) WITHIN GROUP (ORDER BY measure) AS value, count(*) AS n";

    private static final String SLICE = "width_bucket(at, CAST(:slices AS timestamptz[]))";
    /** The number that a row has which lies before the first slice. */
    private static final int BEFORE = 0;

    private final JdbcClient jdbc;

    FigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which rows are counted.
     *
     * @param condition on {@code place}, {@code number}, and {@code unit} where the figure has it
     * @param values its parameters
     */
    public record Within(String condition, Map<String, Object> values, Instant from, Instant to) {}

    /** @param slices one for each part of the period */
    public record OverTime(Measure period, Measure before, List<Measure> slices) {}

    /**
     * All in one pass.
     *
     * @param rows from the beginning of the period before to the end of the period
     * @param begins of the parts of the period, the first one with it
     */
    public OverTime overTime(FigureCode code, Within rows, List<Instant> begins) {
        Map<String, Object> values = values(rows);
        values.put("slices", begins.stream().map(Instant::toString).collect(Collectors.joining(",", "{", "}")));
        return code.isMedian() ? medians(code, rows, begins, values) : shares(code, rows, begins, values);
    }

    /** What was counted in the parts adds up to the whole. */
    private OverTime shares(FigureCode code, Within rows, List<Instant> begins, Map<String, Object> values) {
        Map<Integer, Measure> slices = new HashMap<>();
        jdbc.sql("SELECT %s AS slice, %s FROM (%s) AS fact WHERE at >= :from AND at < :to AND %s GROUP BY 1"
                        .formatted(SLICE, SHARE, FigureSources.of(code), rows.condition()))
                .params(values)
                .query(row -> {
                    slices.put(row.getInt("slice"), measure(code, row));
                });
        Measure before = slices.getOrDefault(BEFORE, Measure.none(code));
        slices.remove(BEFORE);
        long hits = slices.values().stream().mapToLong(Measure::hits).sum();
        long n = slices.values().stream().mapToLong(Measure::n).sum();
        return new OverTime(Measure.hits(code, hits, n), before, inOrder(code, slices, begins));
    }

    /** The median of the whole does not follow from those of the parts. */
    private OverTime medians(FigureCode code, Within rows, List<Instant> begins, Map<String, Object> values) {
        values.put("begins", SqlTime.of(begins.get(0)));
        Map<Integer, Measure> slices = new HashMap<>();
        Map<Boolean, Measure> periods = new HashMap<>();
        jdbc.sql("""
                        SELECT slice, inside, grouping(slice) = 1 AS whole, %s
                          FROM (SELECT measure, %s AS slice, at >= :begins AS inside
                                  FROM (%s) AS fact WHERE at >= :from AND at < :to AND %s) AS counted
                         GROUP BY GROUPING SETS ((slice), (inside))
                        """.formatted(MEDIAN, SLICE, FigureSources.of(code), rows.condition()))
                .params(values)
                .query(row -> {
                    if (row.getBoolean("whole")) {
                        periods.put(row.getBoolean("inside"), measure(code, row));
                    } else {
                        slices.put(row.getInt("slice"), measure(code, row));
                    }
                });
        Measure none = Measure.none(code);
        return new OverTime(
                periods.getOrDefault(true, none), periods.getOrDefault(false, none), inOrder(code, slices, begins));
    }

    private static List<Measure> inOrder(FigureCode code, Map<Integer, Measure> slices, List<Instant> begins) {
        return IntStream.rangeClosed(1, begins.size())
                .mapToObj(slice -> slices.getOrDefault(slice, Measure.none(code)))
                .toList();
    }

    /** By the places of a level, by code; what does not lie in one of them is left out. */
    public Map<String, Measure> byPlace(FigureCode code, Within rows, int digits) {
        return grouped(code, "left(place, " + digits + ")", " AND length(place) >= " + digits, rows);
    }

    /** By the units that were called. */
    public Map<String, Measure> byUnit(FigureCode code, Within rows) {
        return grouped(code, "unit", "", rows);
    }

    /** By level. */
    public Map<String, Measure> byLevel(FigureCode code, Within rows) {
        return grouped(code, "level", "", rows);
    }

    private Map<String, Measure> grouped(FigureCode code, String key, String more, Within rows) {
        Map<String, Measure> groups = new TreeMap<>();
        jdbc.sql("SELECT %s AS key, %s FROM (%s) AS fact WHERE at >= :from AND at < :to AND %s%s GROUP BY 1"
                        .formatted(key, aggregates(code), FigureSources.of(code), rows.condition(), more))
                .params(values(rows))
                .query(row -> {
                    groups.put(row.getString("key"), measure(code, row));
                });
        return groups;
    }

    private static Map<String, Object> values(Within rows) {
        Map<String, Object> values = new HashMap<>(rows.values());
        values.put("from", SqlTime.of(rows.from()));
        values.put("to", SqlTime.of(rows.to()));
        return values;
    }

    private static String aggregates(FigureCode code) {
        return code.isMedian() ? MEDIAN : SHARE;
    }

    private static Measure measure(FigureCode code, ResultSet row) throws SQLException {
        return code.isMedian()
                ? Measure.median(row.getObject("value", Double.class), row.getLong("n"))
                : Measure.hits(code, row.getLong("hits"), row.getLong("n"));
    }
}
