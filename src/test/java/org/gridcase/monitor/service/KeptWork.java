package org.gridcase.monitor.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of a district's work by day, and what its tasks and steps add up to, one place after the other. */
record KeptWork(JdbcClient jdbc, String zone) {

    private static final String IN_PLACE =
            "CASE length(:place) WHEN 8 THEN seat = :place ELSE starts_with(seat, :place) END";

    Map<String, List<String>> kept(String district) {
        return Map.of(
                "monitor_owed_day",
                rows(
                        "SELECT concat_ws('|', place, day, missed, steps) FROM gridcase.monitor_owed_day WHERE starts_with(place, :place)",
                        district),
                "monitor_task_day",
                rows(
                        "SELECT concat_ws('|', place, day, post, digits, held, tasks, late, of_post, of_seat, of_place)"
                                + " FROM gridcase.monitor_task_day WHERE starts_with(place, :place)",
                        district),
                "monitor_worked",
                rows("""
                        SELECT concat_ws('|', held, CAST(day AS date)) FROM gridcase.monitor_worked worked
                          JOIN gridcase.post_held post ON post.id = worked.held
                         CROSS JOIN LATERAL unnest(days) span (days)
                         CROSS JOIN LATERAL generate_series(lower(span.days), upper(span.days) - 1, interval '1 day') day
                         WHERE starts_with(place_code, :place)
                        """, district));
    }

    Map<String, List<String>> addedUp(String district) {
        List<String> owed = new ArrayList<>();
        List<String> tasks = new ArrayList<>();
        // Records may name a seat that there is no more.
        for (String place : rows(
                "SELECT code FROM gridcase.place WHERE starts_with(code, :place)"
                        + " UNION SELECT seat FROM gridcase.monitor_owed WHERE starts_with(seat, :place)",
                district)) {
            owed.addAll(rows("""
                    SELECT concat_ws('|', CAST(:place AS text), day, count(*) FILTER (WHERE missed), count(*))
                      FROM (SELECT *, CAST(at AT TIME ZONE :zone AS date) AS day FROM gridcase.monitor_owed) step
                     WHERE %s GROUP BY day
                    """.formatted(IN_PLACE), place));
            tasks.addAll(rows("""
                    SELECT concat_ws('|', CAST(:place AS text), day, post, length(seat), alone,
                               count(*), count(*) FILTER (WHERE after_hours), count(*) FILTER (WHERE nth_of_post = 1),
                               count(*) FILTER (WHERE nth_of_seat = 1), count(*) FILTER (WHERE nth_of_place = 1))
                      FROM (SELECT *, row_number() OVER (PARTITION BY number, post, seat ORDER BY ended, id) AS nth_of_post,
                                   row_number() OVER (PARTITION BY number, seat ORDER BY ended, id) AS nth_of_seat,
                                   row_number() OVER (PARTITION BY number ORDER BY ended, id) AS nth_of_place
                              FROM (SELECT task.*, post, place_code AS seat, CASE place_code WHEN :place THEN held.id ELSE 0 END AS alone,
                                           CAST(ended AT TIME ZONE :zone AS date) AS day
                                      FROM gridcase.monitor_task task JOIN gridcase.post_held held ON held.id = task.held) task
                             WHERE %s) task
                     GROUP BY day, post, length(seat), alone
                    """.formatted(IN_PLACE), place));
        }
        return Map.of(
                "monitor_owed_day",
                owed.stream().sorted().toList(),
                "monitor_task_day",
                tasks.stream().sorted().toList(),
                "monitor_worked",
                rows("""
                        SELECT DISTINCT concat_ws('|', held, CAST(ended AT TIME ZONE :zone AS date)) FROM gridcase.monitor_task task
                          JOIN gridcase.post_held post ON post.id = task.held WHERE starts_with(place_code, :place)
                        """, district));
    }

    private List<String> rows(String sql, String place) {
        return jdbc.sql(sql).param("place", place).param("zone", zone).query(String.class).list().stream()
                .sorted()
                .toList();
    }
}
