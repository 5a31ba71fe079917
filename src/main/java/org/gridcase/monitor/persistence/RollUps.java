package org.gridcase.monitor.persistence;

import java.time.Clock;
import java.util.List;
import org.gridcase.monitor.persistence.DaySums.Key;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is added up by day, of every place with all that lies in it. */
@Configuration(proxyBeanMethods = false)
class RollUps {

    private static final Key PLACE = new Key("place", "text");
    private static final Key DAY = new Key("day", "date");

    /** What the figures count. */
    @Bean
    RollUp figuresByDay(JdbcClient jdbc, Clock clock) {
        return new DaySums(
                jdbc,
                clock,
                "monitor_day",
                List.of(PLACE, new Key("figure", "text"), DAY, new Key("key", "text")),
                List.of("hits", "counted"),
                """
                SELECT upper.place, there.figure, there.day, there.key, sum(there.hits) AS hits, sum(there.counted) AS counted
                  FROM (SELECT place, figure, CAST(at AT TIME ZONE :zone AS date) AS day, key, sum(hit) AS hits,
                               sum(counted) AS counted
                          FROM gridcase.monitor_fact %s GROUP BY 1, 2, 3, 4) there
                 CROSS JOIN LATERAL gridcase.place_and_above(there.place) upper (place)
                 GROUP BY 1, 2, 3, 4
                """);
    }

    /** Steps that were done or missed, by where the case was held then. */
    @Bean
    RollUp dutiesByDay(JdbcClient jdbc, Clock clock) {
        return new DaySums(jdbc, clock, "monitor_owed_day", List.of(PLACE, DAY), List.of("missed", "steps"), """
                SELECT upper.place, there.day, sum(there.missed) AS missed, sum(there.steps) AS steps
                  FROM (SELECT seat, CAST(at AT TIME ZONE :zone AS date) AS day, count(*) FILTER (WHERE missed) AS missed,
                               count(*) AS steps
                          FROM gridcase.monitor_owed %s GROUP BY 1, 2) there
                 CROSS JOIN LATERAL gridcase.place_and_above(there.seat) upper (place)
                 GROUP BY 1, 2
                """);
    }

    /**
     * Tasks that were done, by the level of the post and by the post; at the seat itself by who held it as well. Of cases the
     * first task is counted: of the post at the seat, of the seat, and of the place.
     */
    @Bean
    RollUp tasksByDay(JdbcClient jdbc, Clock clock) {
        return new DaySums(
                jdbc,
                clock,
                "monitor_task_day",
                List.of(PLACE, DAY, new Key("post", "text"), new Key("digits", "smallint"), new Key("held", "bigint")),
                List.of("tasks", "late", "of_post", "of_seat", "of_place"),
                """
                SELECT upper.place, there.day, there.post, length(there.seat) AS digits,
                       CASE WHEN upper.place = there.seat THEN there.held ELSE 0 END AS held,
                       sum(there.tasks) AS tasks, sum(there.late) AS late, sum(there.of_post) AS of_post,
                       sum(there.of_seat) AS of_seat,
                       sum(CASE length(upper.place) WHEN 6 THEN there.in_district WHEN 9 THEN there.in_town
                               WHEN 12 THEN there.in_community WHEN 15 THEN there.in_grid ELSE there.of_seat END) AS of_place
                  FROM (SELECT held.place_code AS seat, held.post, task.held, CAST(task.ended AT TIME ZONE :zone AS date) AS day,
                               count(*) AS tasks, count(*) FILTER (WHERE after_hours) AS late,
                               count(*) FILTER (WHERE before_of_post = '-infinity') AS of_post,
                               count(*) FILTER (WHERE before_of_seat = '-infinity') AS of_seat,
                               count(*) FILTER (WHERE before_in_district = '-infinity') AS in_district,
                               count(*) FILTER (WHERE before_in_town = '-infinity') AS in_town,
                               count(*) FILTER (WHERE before_in_community = '-infinity') AS in_community,
                               count(*) FILTER (WHERE before_in_grid = '-infinity') AS in_grid
                          FROM gridcase.monitor_task task JOIN gridcase.post_held held ON held.id = task.held
                          %s GROUP BY 1, 2, 3, 4) there
                 CROSS JOIN LATERAL gridcase.place_and_above(there.seat) upper (place)
                 GROUP BY 1, 2, 3, 4, 5
                """);
    }
}
