package org.gridcase.monitor.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gridcase.monitor.persistence.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the read models keep of a district, and what the records say that they should. */
record KeptRows(List<ReadModel> models, JdbcClient jdbc, ZoneId zone) {

    /** Follows from the engine's history, which no view reads: DisputeMapTest has its proof. */
    private static final String VISITS = "monitor_visit";

    void assertRecorded(String district) {
        assertThat(of(district)).isEqualTo(kept(district, "_record"));
    }

    Map<String, List<String>> of(String district) {
        return kept(district, "");
    }

    /** The rows of the tables, or of the views that define them. */
    private Map<String, List<String>> kept(String district, String suffix) {
        Map<String, List<String>> kept = new TreeMap<>();
        for (ReadModel model : models) {
            if (model.name().equals(VISITS)) {
                continue;
            }
            kept.put(
                    model.name(),
                    jdbc.sql("SELECT r::text FROM gridcase." + model.name() + suffix
                                    + " r WHERE number LIKE :mine ORDER BY 1")
                            .param("mine", district + "-%")
                            .query(String.class)
                            .list());
        }
        kept.put("monitor_day", suffix.isEmpty() ? days(district) : addedUp(district));
        kept.put("monitor_stay_day", suffix.isEmpty() ? stays(district) : stayed(district));
        KeptWork work = new KeptWork(jdbc, zone.getId());
        kept.putAll(suffix.isEmpty() ? work.kept(district) : work.addedUp(district));
        return kept;
    }

    private List<String> stays(String district) {
        return jdbc
                .sql("SELECT concat_ws('|', place, day, level, lengths) FROM gridcase.monitor_stay_day"
                        + " WHERE place LIKE :mine")
                .param("mine", district + "%")
                .query(String.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** One place after the other, of every level. */
    private List<String> stayed(String district) {
        return places(district)
                .flatMap(place ->
                        jdbc
                                .sql("""
                                SELECT concat_ws('|', CAST(:place AS text), day, level, string_agg(float8send(minutes), '' ORDER BY minutes))
                                  FROM (SELECT level, minutes, CAST(ended_at AT TIME ZONE :zone AS date) AS day
                                          FROM gridcase.monitor_stay
                                         WHERE CASE length(:place) WHEN 8 THEN place = :place ELSE starts_with(place, :place) END) stay
                                 GROUP BY day, level
                                """)
                                .param("place", place)
                                .param("zone", zone.getId())
                                .query(String.class)
                                .list()
                                .stream())
                .sorted()
                .toList();
    }

    private List<String> days(String district) {
        return jdbc
                .sql("SELECT concat_ws('|', place, figure, day, key, hits, counted) FROM gridcase.monitor_day"
                        + " WHERE place LIKE :mine")
                .param("mine", district + "%")
                .query(String.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** One place after the other, of every level. */
    private List<String> addedUp(String district) {
        return places(district)
                .flatMap(place ->
                        jdbc
                                .sql("""
                                SELECT concat_ws('|', CAST(:place AS text), figure, day, key, sum(hit), sum(counted))
                                  FROM (SELECT *, CAST(at AT TIME ZONE :zone AS date) AS day FROM gridcase.monitor_fact) fact
                                 WHERE CASE length(:place) WHEN 8 THEN place = :place ELSE starts_with(place, :place) END
                                 GROUP BY figure, day, key
                                """)
                                .param("place", place)
                                .param("zone", zone.getId())
                                .query(String.class)
                                .list()
                                .stream())
                .sorted()
                .toList();
    }

    private Stream<String> places(String district) {
        return jdbc
                .sql("SELECT code FROM gridcase.place WHERE code LIKE :mine")
                .param("mine", district + "%")
                .query(String.class)
                .list()
                .stream();
    }
}
