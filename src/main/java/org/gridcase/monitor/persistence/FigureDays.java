package org.gridcase.monitor.persistence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.gridcase.casefile.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the figures count, by day and by place with all that lies in it. */
@Repository
class FigureDays implements RollUp {

    private static final String TABLE = "gridcase.monitor_day";

    private static final String ADDED_UP = """
            SELECT upper.place, there.figure, there.day, there.key, sum(there.hits) AS hits, sum(there.counted) AS counted
              FROM (SELECT place, figure, CAST(at AT TIME ZONE :zone AS date) AS day, key, sum(hit) AS hits, sum(counted) AS counted
                      FROM gridcase.monitor_fact %s GROUP BY 1, 2, 3, 4) there
             CROSS JOIN LATERAL gridcase.place_and_above(there.place) upper (place)
             GROUP BY 1, 2, 3, 4
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    FigureDays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Cell(String place, String figure, LocalDate day, String key) {}

    private record Sum(int hits, int counted) {

        private static final Sum NOTHING = new Sum(0, 0);

        private Sum plus(Sum other) {
            return new Sum(hits + other.hits, counted + other.counted);
        }

        private Sum negated() {
            return new Sum(-hits, -counted);
        }
    }

    @Override
    public String name() {
        return "monitor_day";
    }

    @Override
    public Runnable before(Collection<CaseNumber> touched) {
        String[] numbers = touched.stream().map(CaseNumber::value).toArray(String[]::new);
        Map<Cell, Sum> before = of(numbers);
        return () -> adjust(difference(before, of(numbers)));
    }

    private Map<Cell, Sum> of(String[] numbers) {
        Map<Cell, Sum> sums = new HashMap<>();
        jdbc.sql(ADDED_UP.formatted("WHERE number = ANY (:numbers)"))
                .param("zone", clock.getZone().getId())
                .param("numbers", numbers)
                .query(row -> {
                    sums.put(
                            new Cell(
                                    row.getString("place"),
                                    row.getString("figure"),
                                    row.getObject("day", LocalDate.class),
                                    row.getString("key")),
                            new Sum(row.getInt("hits"), row.getInt("counted")));
                });
        return sums;
    }

    private static Map<Cell, Sum> difference(Map<Cell, Sum> before, Map<Cell, Sum> after) {
        Map<Cell, Sum> difference = new HashMap<>(after);
        before.forEach((cell, sum) -> difference.merge(cell, sum.negated(), Sum::plus));
        difference.values().removeIf(Sum.NOTHING::equals);
        return difference;
    }

    /** Days on which nothing is left go: no rebuild would make them. */
    private void adjust(Map<Cell, Sum> difference) {
        if (difference.isEmpty()) {
            return;
        }
        List<Cell> cells = List.copyOf(difference.keySet());
        Map<String, Object> values = new HashMap<>();
        values.put("places", array(cells, Cell::place, String[]::new));
        values.put("figures", array(cells, Cell::figure, String[]::new));
        values.put("days", array(cells, cell -> cell.day().toString(), String[]::new));
        values.put("keys", array(cells, Cell::key, String[]::new));
        values.put("hits", array(cells, cell -> difference.get(cell).hits(), Integer[]::new));
        values.put("counted", array(cells, cell -> difference.get(cell).counted(), Integer[]::new));
        jdbc.sql("""
                        INSERT INTO gridcase.monitor_day AS kept (place, figure, day, key, hits, counted)
                        SELECT * FROM unnest(CAST(:places AS text[]), CAST(:figures AS text[]), CAST(CAST(:days AS text[]) AS date[]),
                                             CAST(:keys AS text[]), CAST(:hits AS integer[]), CAST(:counted AS integer[]))
                        ON CONFLICT (place, figure, day, key)
                        DO UPDATE SET hits = kept.hits + excluded.hits, counted = kept.counted + excluded.counted
                        """).params(values).update();
        jdbc.sql("""
                        DELETE FROM gridcase.monitor_day kept
                         USING unnest(CAST(:places AS text[]), CAST(:figures AS text[]), CAST(CAST(:days AS text[]) AS date[]),
                                      CAST(:keys AS text[])) gone (place, figure, day, key)
                         WHERE kept.place = gone.place AND kept.figure = gone.figure AND kept.day = gone.day
                           AND kept.key = gone.key AND kept.hits = 0 AND kept.counted = 0
                        """).params(values).update();
    }

    private static <T> T[] array(List<Cell> cells, Function<Cell, T> value, IntFunction<T[]> maker) {
        return cells.stream().map(value).toArray(maker);
    }

    /** In the order in which it is read. */
    @Override
    public void rebuild() {
        // All facts at once: with the few MB of a page's query they would be sorted on the disk.
        jdbc.sql("SET LOCAL work_mem = '64MB'").update();
        jdbc.sql("DELETE FROM " + TABLE).update();
        jdbc.sql("INSERT INTO " + TABLE + " (place, figure, day, key, hits, counted) " + ADDED_UP.formatted("")
                        + " ORDER BY 1, 2, 3, 4")
                .param("zone", clock.getZone().getId())
                .update();
    }
}
