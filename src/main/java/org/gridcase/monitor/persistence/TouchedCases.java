package org.gridcase.monitor.persistence;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox: which cases were written to since the read models were refreshed, and which models were built at all. */
@Repository
public class TouchedCases {

    /** Of all nodes one refreshes at a time; the lock goes with its transaction. */
    private static final String LOCK = "hashtext('read models of the monitor')";

    private final JdbcClient jdbc;
    private final Clock clock;

    TouchedCases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns false when another node, or another thread, refreshes just now. */
    public boolean tryLock() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(" + LOCK + ")")
                .query(Boolean.class)
                .single();
    }

    /** Waits for whoever refreshes just now. */
    public void lock() {
        jdbc.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(" + LOCK + ")) AS locked")
                .query(Integer.class)
                .single();
    }

    /**
     * What was committed until now, taken out, once for each time that it was written. Whatever is committed while the
     * records are read afterwards is seen again by the next refresh, which is harmless.
     */
    public List<CaseNumber> take(int most) {
        byPlaces();
        return jdbc.sql("""
                        DELETE FROM gridcase.monitor_touched
                        WHERE id = ANY (ARRAY(SELECT id FROM gridcase.monitor_touched ORDER BY id LIMIT :most))
                        RETURNING number
                        """)
                .param("most", most)
                .query((row, index) -> new CaseNumber(row.getString("number")))
                .list();
    }

    /**
     * Where posts changed hands: the cases that lie there since, and those in which whoever came or left has acted since,
     * wherever they lie. Now, because only now both can be read.
     */
    private void byPlaces() {
        jdbc.sql("""
                        WITH changed AS (
                            DELETE FROM gridcase.monitor_touched_place RETURNING place, username, since, at)
                        INSERT INTO gridcase.monitor_touched (number, at)
                        SELECT number, (SELECT min(at) FROM changed) FROM (
                            SELECT s.case_number AS number FROM gridcase.clock_segment s
                            JOIN (SELECT place, min(since) AS since FROM changed GROUP BY place) moved
                                ON moved.place = s.place AND coalesce(s.ended, 'infinity') > moved.since
                            WHERE coalesce(s.ended, 'infinity') > (SELECT min(since) FROM changed)
                            UNION
                            SELECT visit.number FROM gridcase.monitor_visit visit
                            JOIN (SELECT username, min(since) AS since FROM changed GROUP BY username) acted
                                ON acted.username = visit.username AND visit.ended >= acted.since
                            WHERE visit.kind = 'userTask') concerned
                        """).update();
    }

    /** Every case that there is. */
    public List<CaseNumber> all() {
        return jdbc.sql("SELECT number FROM gridcase.case_file ORDER BY number")
                .query((row, index) -> new CaseNumber(row.getString("number")))
                .list();
    }

    /** Since when something has been waiting; empty when the read models say what the records say. */
    public Optional<Instant> oldest() {
        return jdbc.sql("""
                        (SELECT at FROM gridcase.monitor_touched ORDER BY id LIMIT 1)
                        UNION ALL (SELECT at FROM gridcase.monitor_touched_place ORDER BY id LIMIT 1)
                        ORDER BY at LIMIT 1
                        """).query((row, index) -> SqlTime.read(row, "at")).optional();
    }

    /** When each model was built from all records, by name; without those that were built in another zone of the service. */
    public Map<String, Instant> built() {
        Map<String, Instant> built = new TreeMap<>();
        jdbc.sql("SELECT * FROM gridcase.monitor_state WHERE zone = :zone")
                .param("zone", clock.getZone().getId())
                .query(row -> {
                    built.put(row.getString("model"), SqlTime.read(row, "built_at"));
                });
        return built;
    }

    public void built(String model, Instant at) {
        jdbc.sql("""
                        INSERT INTO gridcase.monitor_state (model, built_at, zone) VALUES (:model, :at, :zone)
                        ON CONFLICT (model) DO UPDATE SET built_at = excluded.built_at, zone = excluded.zone
                        """)
                .param("model", model)
                .param("at", SqlTime.of(at))
                .param("zone", clock.getZone().getId())
                .update();
    }

    /** The planner knows what was built; a model is called like its table. */
    public void analyse(String model) {
        jdbc.sql("ANALYZE gridcase." + model).update();
    }

    /** All of them are to be built anew. */
    public void forgetBuilt() {
        jdbc.sql("DELETE FROM gridcase.monitor_state").update();
    }
}
