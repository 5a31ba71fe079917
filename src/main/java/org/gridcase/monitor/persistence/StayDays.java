package org.gridcase.monitor.persistence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gridcase.casefile.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How long cases stayed at each level, by day and by place with all that lies in it. Medians cannot be added up, so all lengths
 * are kept; what a refresh changes is made anew, a cell of a place, a day and a level at a time.
 */
@Repository
class StayDays implements RollUp {

    private static final String TABLE = "gridcase.monitor_stay_day";
    private static final String INTO = "INSERT INTO " + TABLE + " (place, day, level, lengths) ";

    /** In one order, so that a rebuild makes the same bytes. */
    private static final String LENGTHS = "string_agg(float8send(stay.minutes), '' ORDER BY stay.minutes)";

    private static final String CELLS =
            "unnest(CAST(:places AS text[]), CAST(CAST(:days AS text[]) AS date[]), CAST(:levels AS text[]))"
                    + " cell (place, day, level)";

    private final JdbcClient jdbc;
    private final Clock clock;

    StayDays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Cell(String place, LocalDate day, String level) {}

    @Override
    public String name() {
        return "monitor_stay_day";
    }

    @Override
    public Runnable before(Collection<CaseNumber> touched) {
        String[] numbers = touched.stream().map(CaseNumber::value).toArray(String[]::new);
        Map<Cell, String> before = of(numbers);
        return () -> {
            Map<Cell, String> after = of(numbers);
            remake(Stream.of(before, after)
                    .flatMap(cells -> cells.keySet().stream())
                    .distinct()
                    .filter(cell -> !Objects.equals(before.get(cell), after.get(cell)))
                    .toList());
        };
    }

    /** The lengths that these cases have in each cell. */
    private Map<Cell, String> of(String[] numbers) {
        Map<Cell, String> cells = new HashMap<>();
        jdbc.sql("""
                        SELECT upper.place, CAST(stay.ended_at AT TIME ZONE :zone AS date) AS day, stay.level, %s AS lengths
                          FROM gridcase.monitor_stay stay
                         CROSS JOIN LATERAL gridcase.place_and_above(stay.place) upper (place)
                         WHERE stay.number = ANY (:numbers) GROUP BY 1, 2, 3
                        """.formatted("string_agg(CAST(stay.minutes AS text), ' ' ORDER BY stay.minutes)"))
                .param("zone", clock.getZone().getId())
                .param("numbers", numbers)
                .query(row -> {
                    cells.put(
                            new Cell(
                                    row.getString("place"),
                                    row.getObject("day", LocalDate.class),
                                    row.getString("level")),
                            row.getString("lengths"));
                });
        return cells;
    }

    private void remake(List<Cell> cells) {
        if (cells.isEmpty()) {
            return;
        }
        Map<String, Object> values = new HashMap<>();
        values.put("zone", clock.getZone().getId());
        values.put("places", cells.stream().map(Cell::place).toArray(String[]::new));
        values.put("days", cells.stream().map(cell -> cell.day().toString()).toArray(String[]::new));
        values.put("levels", cells.stream().map(Cell::level).toArray(String[]::new));
        jdbc.sql("DELETE FROM " + TABLE + " kept USING " + CELLS
                        + " WHERE kept.place = cell.place AND kept.day = cell.day AND kept.level = cell.level")
                .params(values)
                .update();
        // Each day is read once, however many of its cells have changed.
        jdbc.sql(INTO + """
                        WITH cell AS MATERIALIZED (SELECT * FROM %s),
                        touched AS MATERIALIZED (SELECT DISTINCT day FROM cell)
                        SELECT cell.place, cell.day, cell.level, %s
                          FROM touched
                          JOIN gridcase.monitor_stay stay
                            ON stay.ended_at >= CAST(touched.day AS timestamp) AT TIME ZONE :zone
                           AND stay.ended_at < CAST(touched.day + 1 AS timestamp) AT TIME ZONE :zone
                         CROSS JOIN LATERAL gridcase.place_and_above(stay.place) upper (place)
                          JOIN cell ON cell.place = upper.place AND cell.day = touched.day AND cell.level = stay.level
                         GROUP BY 1, 2, 3
                        """.formatted(CELLS, LENGTHS)).params(values).update();
    }

    /** In the order in which it is read. */
    @Override
    public void rebuild() {
        // All stays at once: with the few MB of a page's query they would be sorted on the disk.
        jdbc.sql("SET LOCAL work_mem = '64MB'").update();
        jdbc.sql("DELETE FROM " + TABLE).update();
        jdbc.sql(INTO + """
                        SELECT upper.place, CAST(stay.ended_at AT TIME ZONE :zone AS date) AS day, stay.level, %s
                          FROM gridcase.monitor_stay stay
                         CROSS JOIN LATERAL gridcase.place_and_above(stay.place) upper (place)
                         GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
                        """.formatted(LENGTHS))
                .param("zone", clock.getZone().getId())
                .update();
    }
}
