package org.gridcase.monitor.persistence;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who has how much to do, and has done how much. Counted by where the post is held, not by where the case lies: a town's
 * officer works for the town wherever in it the case is.
 */
@Repository
public class WorkloadRows {

    /**
     * What people finished: a post's place is what its level cuts off the place of the case. Departments lie in no place of
     * a case, and a case may lie higher than the post: there it is the place at which the person held the post then.
     */
    private static final String DONE = """
            WITH done AS MATERIALIZED (
                SELECT visit.number, visit.post, visit.username, visit.after_hours, visit.ended >= :from AS present,
                    CASE WHEN visit.post = 'department-officer' OR length(visit.place) < known.digits
                        THEN coalesce(seat.place, left(visit.place, known.digits)) ELSE left(visit.place, known.digits) END AS seat,
                    known.digits AS level
                FROM gridcase.monitor_visit visit
                JOIN unnest(CAST(:posts AS text[]), CAST(:levels AS integer[])) known (post, digits) ON known.post = visit.post
                LEFT JOIN LATERAL (SELECT held.place_code AS place FROM gridcase.post_held held
                    WHERE (visit.post = 'department-officer' OR length(visit.place) < known.digits)
                      AND held.username = visit.username AND held.held_from <= visit.ended
                      AND (held.held_to IS NULL OR held.held_to > visit.ended)
                    ORDER BY held.post = visit.post DESC, held.place_code LIMIT 1) seat ON true
                WHERE visit.kind = 'userTask' AND NOT visit.canceled AND visit.username IS NOT NULL
                  AND visit.ended >= :before AND visit.ended < :to)
            """;

    private final JdbcClient jdbc;

    WorkloadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param seats condition on {@code seat} and {@code number}: posts held in the part of the territory that is looked at
     * @param cases condition on {@code file.place} and {@code file.number}: cases that lie there
     * @param values parameters of all four
     * @param seatPart expression on {@code seat}: the place directly below by which it is counted
     * @param casePart the same on {@code file.place}
     */
    public record Asked(
            String seats,
            String cases,
            String seatPart,
            String casePart,
            Map<String, Object> values,
            Instant before,
            Instant from,
            Instant to) {}

    /**
     * Tasks that were finished: of a post in a place below, of a place below, of a level, of all, or of a person; what it is
     * not by is null.
     *
     * @param present in the period; otherwise in the one before
     * @param level number of digits of the codes of the level's places
     */
    public record Done(
            boolean present,
            String post,
            String below,
            Integer level,
            String seat,
            String username,
            long tasks,
            long late,
            long cases) {}

    /** Cases that wait for somebody; of a post in a place below, or of a person at a seat. */
    public record Open(
            String post, String below, String seat, String username, long cases, long overdue, long unclaimed) {}

    /** Of a place below: so many of so many. */
    public record Part(boolean present, String below, long part, long whole) {}

    public record Seat(String username, String name, String post, String place) {}

    /** Somebody who held a post, for a while, in the period or in the one before. */
    public record Holder(boolean present, String username, String post, String place) {}

    public List<Done> done(Asked asked) {
        return jdbc.sql(DONE + """
                        SELECT present, post, below, level, seat, username,
                            count(*) AS tasks, count(*) FILTER (WHERE after_hours) AS late, count(DISTINCT number) AS cases
                        FROM (SELECT done.*, %s AS below FROM done WHERE %s) done
                        GROUP BY GROUPING SETS ((present, post, below), (present, below), (present, level), (present),
                            (present, post, seat, username))
                        """.formatted(asked.seatPart(), asked.seats()))
                .params(values(asked))
                .query(Done.class)
                .list();
    }

    public List<Open> open(Asked asked, Instant now) {
        Map<String, Object> values = values(asked);
        values.put("now", SqlTime.of(now));
        return jdbc.sql("""
                        SELECT post, below, seat, username, count(*) AS cases, count(*) FILTER (WHERE overdue) AS overdue,
                            count(*) FILTER (WHERE taken IS NULL) AS unclaimed
                        FROM (SELECT held.*, %s AS below FROM (
                                  SELECT number, holder_post AS post, holder_place AS seat, holder_username AS username,
                                      holder_username AS taken, due_at < :now AS overdue
                                  FROM gridcase.case_file
                                  WHERE status <> 'closed' AND waits_for IS NULL AND holder_post IS NOT NULL) held
                              WHERE %s) held
                        GROUP BY GROUPING SETS ((post, below), (below), (post, seat, username))
                        """.formatted(asked.seatPart(), asked.seats()))
                .params(values)
                .query(Open.class)
                .list();
    }

    /** Windows that ended and were not only waited for, by who held the case when they did; and those missed. */
    public List<Part> missed(Asked asked) {
        return parts(asked, """
                SELECT present, %s AS below, count(*) FILTER (WHERE missed) AS part, count(*) AS whole
                FROM (SELECT period.case_number AS number, period.ended_at >= :from AS present,
                          period.missed_at IS NOT NULL AS missed, holder.place AS seat
                      FROM gridcase.clock_period period
                      JOIN LATERAL (SELECT place FROM gridcase.clock_segment segment
                          WHERE segment.case_number = period.case_number AND segment.began <= period.ended_at
                            AND (segment.began < period.ended_at OR period.began = period.ended_at)
                          ORDER BY segment.segment DESC LIMIT 1) holder ON true
                      WHERE coalesce(period.ended_at, 'infinity') >= :before AND coalesce(period.ended_at, 'infinity') < :to
                        AND period.at_end NOT LIKE 'proceed%%') ended
                WHERE %s GROUP BY 1, 2
                """.formatted(asked.seatPart(), asked.seats()));
    }

    /** Calls of departments whose window to take them up lay in the time, unless withdrawn within it; and those taken up. */
    public List<Part> claimed(Asked asked) {
        return parts(asked, """
                SELECT present, seat AS below, count(*) FILTER (WHERE in_time) AS part, count(*) AS whole
                FROM (SELECT number, unit AS seat, claim_by >= :from AS present, claimed_at <= claim_by AS in_time
                      FROM gridcase.monitor_call
                      WHERE claim_by >= :before AND claim_by < least(:to, now()) AND length(unit) = 8
                        AND (claimed_at IS NOT NULL OR ended_at IS NULL OR ended_at >= claim_by)) called
                WHERE %s GROUP BY 1, 2
                """.formatted(asked.seats()));
    }

    /** Disputes whose settlement was credited and stood, and those among them that needed nobody above this level. */
    public List<Part> settled(Asked asked, Collection<String> stages) {
        return parts(asked, """
                SELECT file.credited_at >= :from AS present, %s AS below,
                    count(*) FILTER (WHERE file.credited_stage IN (%s)) AS part, count(*) AS whole
                FROM gridcase.monitor_case file
                WHERE file.credited_at >= :before AND file.credited_at < :to AND %s GROUP BY 1, 2
                """.formatted(asked.casePart(), "'" + String.join("', '", stages) + "'", asked.cases()));
    }

    /** Notices that had to be public in the time, by their place; and those that were. */
    public List<Part> published(Asked asked) {
        return parts(asked, """
                SELECT file.publish_by >= :from AS present, %s AS below,
                    count(*) FILTER (WHERE file.published_at <= file.publish_by) AS part, count(*) AS whole
                FROM gridcase.monitor_notice file
                WHERE file.publish_by >= :before AND file.publish_by < least(:to, now()) AND %s GROUP BY 1, 2
                """.formatted(asked.casePart(), asked.cases()));
    }

    /** Who is in post now, in these districts. */
    public List<Seat> seats(Collection<String> districts) {
        return jdbc.sql("""
                        SELECT held.username, person.name, held.post, held.place_code AS place
                        FROM gridcase.post_held held JOIN gridcase.person USING (username)
                        WHERE held.held_to IS NULL AND left(held.place_code, 6) = ANY (:districts)
                        """)
                .param("districts", districts.toArray(String[]::new))
                .query(Seat.class)
                .list();
    }

    /** Who held these posts in the period, and in the one before; also who does no more. */
    public List<Holder> holders(Asked asked, Collection<String> posts, Collection<String> below) {
        return jdbc.sql("""
                        SELECT DISTINCT time.present, held.username, held.post, held.seat AS place
                        FROM (SELECT *, place_code AS seat FROM gridcase.post_held) held
                        JOIN (VALUES (true, :from, :to), (false, :before, :from)) time (present, began, ended)
                            ON held.held_from < time.ended AND coalesce(held.held_to, 'infinity') > time.began
                        WHERE held.post = ANY (:held) AND %s = ANY (:below)
                        """.formatted(asked.seatPart()))
                .params(values(asked))
                .param("held", posts.toArray(String[]::new))
                .param("below", below.toArray(String[]::new))
                .query(Holder.class)
                .list();
    }

    private List<Part> parts(Asked asked, String sql) {
        return jdbc.sql(sql).params(values(asked)).query(Part.class).list();
    }

    private static Map<String, Object> values(Asked asked) {
        Map<String, Object> values = new HashMap<>(asked.values());
        values.put("before", SqlTime.of(asked.before()));
        values.put("from", SqlTime.of(asked.from()));
        values.put("to", SqlTime.of(asked.to()));
        values.put("posts", Arrays.stream(Post.values()).map(Post::code).toArray(String[]::new));
        values.put(
                "levels",
                Arrays.stream(Post.values()).map(post -> post.level().digits()).toArray(Integer[]::new));
        return values;
    }
}
