package org.gridcase.monitor.persistence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridcase.casefile.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** On which days somebody in a post did something. Others' tasks of the same day keep it, so each day that may have changed is looked up. */
@Repository
class WorkedDays implements RollUp {

    private static final String TABLE = "gridcase.monitor_worked";

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkedDays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Worked(long held, LocalDate day) {}

    @Override
    public String name() {
        return "monitor_worked";
    }

    @Override
    public Runnable before(Collection<CaseNumber> touched) {
        String[] numbers = touched.stream().map(CaseNumber::value).toArray(String[]::new);
        Set<Worked> before = of(numbers);
        return () -> {
            Set<Worked> after = of(numbers);
            Set<Worked> changed = new HashSet<>(before);
            changed.addAll(after);
            changed.removeIf(day -> before.contains(day) && after.contains(day));
            lookUp(List.copyOf(changed));
        };
    }

    private Set<Worked> of(String[] numbers) {
        return jdbc.sql("""
                        SELECT DISTINCT held, CAST(ended AT TIME ZONE :zone AS date) AS day FROM gridcase.monitor_task
                         WHERE number = ANY (:numbers)
                        """)
                .param("zone", clock.getZone().getId())
                .param("numbers", numbers)
                .query(Worked.class)
                .set();
    }

    private void lookUp(List<Worked> changed) {
        if (changed.isEmpty()) {
            return;
        }
        Map<String, Object> values = new HashMap<>();
        values.put("zone", clock.getZone().getId());
        values.put("held", changed.stream().map(Worked::held).toArray(Long[]::new));
        values.put("days", changed.stream().map(one -> one.day().toString()).toArray(String[]::new));
        jdbc.sql("""
                        WITH changed AS (
                            SELECT held, range_agg(daterange(day, day + 1)) AS days,
                                   range_agg(daterange(day, day + 1)) FILTER (WHERE EXISTS (
                                       SELECT FROM gridcase.monitor_task task WHERE task.held = asked.held
                                          AND ended >= CAST(day AS timestamp) AT TIME ZONE :zone
                                          AND ended < CAST(day + 1 AS timestamp) AT TIME ZONE :zone)) AS worked
                              FROM unnest(CAST(:held AS bigint[]), CAST(CAST(:days AS text[]) AS date[])) asked (held, day)
                             GROUP BY held)
                        INSERT INTO gridcase.monitor_worked AS kept (held, days)
                        SELECT held, coalesce(worked, '{}') FROM changed
                        ON CONFLICT (held) DO UPDATE
                        SET days = kept.days - (SELECT days FROM changed WHERE changed.held = excluded.held) + excluded.days
                        """).params(values).update();
        jdbc.sql("DELETE FROM gridcase.monitor_worked WHERE held = ANY (:held) AND isempty(days)")
                .params(values)
                .update();
    }

    @Override
    public void rebuild() {
        jdbc.sql("DELETE FROM " + TABLE).update();
        jdbc.sql("""
                        INSERT INTO gridcase.monitor_worked (held, days)
                        SELECT held, range_agg(daterange(day, day + 1))
                          FROM (SELECT DISTINCT held, CAST(ended AT TIME ZONE :zone AS date) AS day FROM gridcase.monitor_task) worked
                         GROUP BY held
                        """).param("zone", clock.getZone().getId()).update();
    }
}
