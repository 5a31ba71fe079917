package org.gridcase.monitor.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.monitor.domain.FigureCode;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who has how much to do, and has done how much. Counted by where the post is held, not by where the case lies: a town's
 * officer works for the town wherever in it the case is.
 */
@Repository
public class WorkloadRows {

    private final JdbcClient jdbc;

    WorkloadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param seats condition on {@code seat} and {@code number}: posts held in the part of the territory that is looked at
     * @param held condition on {@code seat} alone: the same posts, whatever they did
     * @param cases condition on {@code file.place} and {@code file.number}: cases that lie there
     * @param values parameters of all of them
     * @param seatPart expression on {@code seat}: the place directly below by which it is counted
     * @param casePart the same on {@code file.place}
     */
    public record Asked(
            String seats,
            String held,
            String cases,
            String seatPart,
            String casePart,
            Map<String, Object> values,
            Instant before,
            Instant from,
            Instant to) {}

    /**
     * Tasks that somebody finished in a post.
     *
     * @param present in the period; otherwise in the one before
     * @param late outside working hours
     * @param ofPost cases in which it was the first task of the post at its place
     * @param ofSeat the same of the place, whatever the post
     * @param around the same of each place around it, by the digits of its code
     */
    public record Done(
            boolean present,
            String post,
            String seat,
            String username,
            long tasks,
            long late,
            long ofPost,
            long ofSeat,
            Map<Integer, Long> around) {

        public Done plus(Done other) {
            Map<Integer, Long> both = new HashMap<>(around);
            other.around.forEach((digits, cases) -> both.merge(digits, cases, Long::sum));
            return new Done(
                    present,
                    post,
                    seat,
                    username,
                    tasks + other.tasks,
                    late + other.late,
                    ofPost + other.ofPost,
                    ofSeat + other.ofSeat,
                    both);
        }

        /** Cases in which it was the first task in a place that has the seat in it, or is the seat. */
        public long casesIn(String place) {
            return around.getOrDefault(place.length(), ofSeat);
        }
    }

    /** Cases that wait for somebody in a post, or for the post, where the name is null. */
    public record Open(String post, String seat, String username, long cases, long overdue) {}

    /** Of a place below: so many of so many. */
    public record Part(boolean present, String below, long part, long whole) {}

    public record Seat(String username, String name, String post, String place) {}

    /** Somebody who held a post, for a while, in the period, in the one before, or in both. */
    public record Holder(boolean present, boolean past, String username, String post, String place) {}

    public List<Done> done(Asked asked) {
        return jdbc.sql("""
                        SELECT done.*, held.post, held.place_code AS seat, held.username
                        FROM (SELECT ended >= :from AS present, task.held, count(*) AS tasks,
                                  count(*) FILTER (WHERE after_hours) AS late,
                                  count(*) FILTER (WHERE before_of_post < began) AS of_post,
                                  count(*) FILTER (WHERE before_of_seat < began) AS of_seat,
                                  count(*) FILTER (WHERE before_in_district < began) AS in_district,
                                  count(*) FILTER (WHERE before_in_town < began) AS in_town,
                                  count(*) FILTER (WHERE before_in_community < began) AS in_community,
                                  count(*) FILTER (WHERE before_in_grid < began) AS in_grid
                              FROM gridcase.monitor_task task
                              JOIN (SELECT id, place_code AS seat FROM gridcase.post_held) seats ON seats.id = task.held
                              CROSS JOIN LATERAL (SELECT CASE WHEN ended >= :from THEN CAST(:from AS timestamptz)
                                                              ELSE :before END AS began) time
                              WHERE ended >= :before AND ended < :to AND %s
                              GROUP BY 1, 2) done
                        JOIN gridcase.post_held held ON held.id = done.held
                        """.formatted(asked.seats()))
                .params(values(asked))
                .query((row, index) -> new Done(
                        row.getBoolean("present"),
                        row.getString("post"),
                        row.getString("seat"),
                        row.getString("username"),
                        row.getLong("tasks"),
                        row.getLong("late"),
                        row.getLong("of_post"),
                        row.getLong("of_seat"),
                        Map.of(
                                Level.DISTRICT.digits(), row.getLong("in_district"),
                                Level.TOWN.digits(), row.getLong("in_town"),
                                Level.COMMUNITY.digits(), row.getLong("in_community"),
                                Level.GRID.digits(), row.getLong("in_grid"))))
                .list();
    }

    public List<Open> open(Asked asked, Instant now) {
        Map<String, Object> values = values(asked);
        values.put("now", SqlTime.of(now));
        return jdbc.sql("""
                        SELECT post, seat, username, count(*) AS cases, count(*) FILTER (WHERE due_at < :now) AS overdue
                        FROM (SELECT number, holder_post AS post, holder_place AS seat, holder_username AS username, due_at
                              FROM gridcase.case_file
                              WHERE status <> 'closed' AND waits_for IS NULL AND holder_post IS NOT NULL) held
                        WHERE %s GROUP BY post, seat, username
                        """.formatted(asked.seats()))
                .params(values)
                .query((row, index) -> new Open(
                        row.getString("post"),
                        row.getString("seat"),
                        row.getString("username"),
                        row.getLong("cases"),
                        row.getLong("overdue")))
                .list();
    }

    /** Steps that were done or missed, by who held the case then; and those missed. */
    public List<Part> missed(Asked asked) {
        return parts(asked, """
                SELECT present, below, sum(part) AS part, sum(whole) AS whole
                FROM (SELECT present, %s AS below, part, whole
                      FROM (SELECT at >= :from AS present, seat, count(*) FILTER (WHERE missed) AS part, count(*) AS whole
                            FROM gridcase.monitor_owed owed
                            WHERE at >= :before AND at < :to AND %s GROUP BY 1, 2) owed) owed
                GROUP BY present, below
                """.formatted(asked.seatPart(), asked.seats()));
    }

    /** Calls that departments took up in time, as the headline figure counts them. */
    public List<Part> claimed(Asked asked) {
        return parts(asked, """
                SELECT at >= :from AS present, seat AS below, sum(hit) AS part, sum(counted) AS whole
                FROM (SELECT number, key AS seat, at, hit, counted FROM (%s) fact) called
                WHERE at >= :before AND at < least(:to, now()) AND length(seat) = 8 AND %s GROUP BY 1, 2
                """.formatted(facts(FigureCode.CLAIMED), asked.seats()));
    }

    /** Settled disputes, as the headline figure counts them, and those among them that needed nobody above these levels. */
    public List<Part> settled(Asked asked, Collection<String> levels) {
        return parts(asked, """
                SELECT at >= :from AS present, %s AS below, count(*) FILTER (WHERE key IN (%s)) AS part, count(*) AS whole
                FROM (%s) file
                WHERE at >= :before AND at < least(:to, now()) AND %s GROUP BY 1, 2
                """.formatted(
                        asked.casePart(),
                        "'" + String.join("', '", levels) + "'",
                        facts(FigureCode.RESOLUTION_LEVEL),
                        asked.cases()));
    }

    /** Notices published in time, as the headline figure counts them, by their place. */
    public List<Part> published(Asked asked) {
        return parts(asked, """
                SELECT at >= :from AS present, %s AS below, sum(hit) AS part, sum(counted) AS whole
                FROM (%s) file
                WHERE at >= :before AND at < least(:to, now()) AND %s GROUP BY 1, 2
                """.formatted(asked.casePart(), facts(FigureCode.PUBLISHED), asked.cases()));
    }

    /** Who is in post now, in these districts. */
    public List<Seat> seats(Collection<String> districts) {
        return jdbc.sql("""
                        SELECT held.username, person.name, held.post, held.place_code AS place
                        FROM gridcase.post_held held JOIN gridcase.person USING (username)
                        WHERE held.held_to IS NULL AND left(held.place_code, 6) = ANY (:districts)
                        """)
                .param("districts", districts.toArray(String[]::new))
                .query((row, index) -> new Seat(
                        row.getString("username"),
                        row.getString("name"),
                        row.getString("post"),
                        row.getString("place")))
                .list();
    }

    /** Who held a post in the period or in the one before; also who does no more. */
    public List<Holder> holders(Asked asked) {
        return jdbc.sql("""
                        SELECT username, post, seat, held_from < :to AND coalesce(held_to, 'infinity') > :from AS present,
                            held_from < :from AND coalesce(held_to, 'infinity') > :before AS past
                        FROM (SELECT *, place_code AS seat FROM gridcase.post_held) held
                        WHERE held_from < :to AND coalesce(held_to, 'infinity') > :before AND %s
                        """.formatted(asked.held()))
                .params(values(asked))
                .query((row, index) -> new Holder(
                        row.getBoolean("present"),
                        row.getBoolean("past"),
                        row.getString("username"),
                        row.getString("post"),
                        row.getString("seat")))
                .list();
    }

    private static String facts(FigureCode figure) {
        return "SELECT * FROM gridcase.monitor_fact WHERE figure = '" + figure.code() + "'";
    }

    private List<Part> parts(Asked asked, String sql) {
        return jdbc.sql(sql).params(values(asked)).query(Part.class).list();
    }

    private static Map<String, Object> values(Asked asked) {
        Map<String, Object> values = new HashMap<>(asked.values());
        values.put("before", SqlTime.of(asked.before()));
        values.put("from", SqlTime.of(asked.from()));
        values.put("to", SqlTime.of(asked.to()));
        return values;
    }
}
