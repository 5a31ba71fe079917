package org.gridcase.monitor.persistence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gridcase.monitor.domain.Counted;
import org.gridcase.monitor.domain.TimeStep;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many disputes there are, by place and by matter. */
@Repository
public class HotspotRows {

    private final JdbcClient jdbc;

    HotspotRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param inner a place in the outer one, or the same where a case names none */
    public record PlaceCount(PlaceCode outer, String outerName, PlaceCode inner, String innerName, Counted counted) {}

    /** @param step null: in the period before */
    public record MatterCount(String matter, LocalDate step, long count) {}

    /** By the places of two levels, by code. */
    public List<PlaceCount> places(CountedDisputes rows, Level outer, Level inner) {
        return counting("""
                        WITH counted AS (
                            SELECT left(place, :outer) AS "outer", left(place, :inner) AS "inner",
                                   count(*) FILTER (WHERE reported_at >= :from) AS now,
                                   count(*) FILTER (WHERE reported_at < :from) AS before
                            FROM gridcase.dispute_counted
                            WHERE %s AND reported_at >= :before AND reported_at < :to
                            GROUP BY 1, 2)
                        SELECT counted.*, a.name AS outer_name, b.name AS inner_name
                        FROM counted
                        JOIN gridcase.place a ON a.code = "outer"
                        JOIN gridcase.place b ON b.code = "inner"
                        ORDER BY "outer", "inner"
                        """, rows)
                .param("outer", outer.digits())
                .param("inner", inner.digits())
                .query((row, index) -> new PlaceCount(
                        PlaceCode.of(row.getString("outer")),
                        row.getString("outer_name"),
                        PlaceCode.of(row.getString("inner")),
                        row.getString("inner_name"),
                        new Counted(row.getLong("now"), row.getLong("before"))))
                .list();
    }

    public List<MatterCount> matters(CountedDisputes rows, TimeStep step, ZoneId zone) {
        return counting("""
                        SELECT matter, count(*) AS n,
                               CASE WHEN reported_at >= :from
                                    THEN CAST(date_trunc(:step, reported_at AT TIME ZONE :zone) AS date) END AS step
                        FROM gridcase.dispute_counted
                        WHERE %s AND reported_at >= :before AND reported_at < :to
                        GROUP BY matter, step
                        """, rows)
                .param("step", step.code())
                .param("zone", zone.getId())
                .query((row, index) -> new MatterCount(
                        row.getString("matter"), row.getObject("step", LocalDate.class), row.getLong("n")))
                .list();
    }

    private JdbcClient.StatementSpec counting(String sql, CountedDisputes rows) {
        return jdbc.sql(sql.formatted(rows.condition()))
                .params(rows.values())
                .param("before", SqlTime.of(rows.before()))
                .param("from", SqlTime.of(rows.from()))
                .param("to", SqlTime.of(rows.to()));
    }
}
