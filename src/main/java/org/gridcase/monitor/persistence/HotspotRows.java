package org.gridcase.monitor.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many disputes there are, by place, matter and time at once: one pass over an index says all that the tables hold. */
@Repository
public class HotspotRows {

    private final JdbcClient jdbc;

    HotspotRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param place code, at most as long as asked for
     * @param slice 0: before the first of the slices; 1: from the first on, and so on
     */
    public record Cell(String place, String matter, int slice, long count) {}

    /**
     * @param digits as many of the codes of places as are told apart
     * @param slices when each of them begins; the first one with the period
     */
    public List<Cell> cells(CountedDisputes rows, int digits, List<Instant> slices) {
        FreshPlans.forThisTransaction(jdbc);
        // The slices are read once, as a query of their own: a cast where they are used would read their texts for each
        // row.
        return jdbc.sql("""
                        SELECT left(place, :digits) AS place, matter,
                               width_bucket(reported_at, (SELECT CAST(:slices AS timestamptz[]))) AS slice, count(*) AS n
                        FROM gridcase.dispute_counted
                        WHERE %s AND reported_at >= :before AND reported_at < :to
                        GROUP BY 1, 2, 3
                        """.formatted(rows.condition()))
                .params(rows.values())
                .param("digits", digits)
                .param("slices", slices.stream().map(Instant::toString).toArray(String[]::new))
                .param("before", SqlTime.of(rows.before()))
                .param("to", SqlTime.of(rows.to()))
                .query((row, index) -> new Cell(
                        row.getString("place"), row.getString("matter"), row.getInt("slice"), row.getLong("n")))
                .list();
    }

    /** The names of places by their codes. */
    public Map<String, String> names(Collection<String> codes) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("SELECT code, name FROM gridcase.place WHERE code = ANY (:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString("code"), row.getString("name"));
                });
        return names;
    }
}
