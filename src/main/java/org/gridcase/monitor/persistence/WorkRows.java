package org.gridcase.monitor.persistence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridcase.monitor.persistence.WorkloadRows.Asked;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done in posts, and by whom: of places from what is added up by day, of units task by task. */
@Repository
public class WorkRows {

    /**
     * Tasks with an earlier one in the same case before the period, as the index has it. They are found first: however many people
     * there are, these are few.
     */
    private static final String AGAIN = """
            (SELECT * FROM gridcase.monitor_task WHERE tstzrange(least(nullif(before_of_post, '-infinity'), nullif(before_of_seat, '-infinity'),
                nullif(before_in_grid, '-infinity'), nullif(before_in_community, '-infinity'),
                nullif(before_in_town, '-infinity'), nullif(before_in_district, '-infinity')), ended, '(]') @> :began
                AND before_in_district > '-infinity' OFFSET 0)""";

    private static final String OF_PLACE = """
            CASE length(place) WHEN 6 THEN before_in_district WHEN 9 THEN before_in_town WHEN 12 THEN before_in_community
                WHEN 15 THEN before_in_grid ELSE before_of_seat END""";

    private final JdbcClient jdbc;

    WorkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Tasks that were finished in a post.
     *
     * @param present in the period; otherwise in the one before
     * @param digits of the code of the place at which the post is held
     * @param place by which it is counted
     * @param late outside working hours
     * @param ofPost cases, each counted once for each place at which the post is held
     * @param ofSeat cases in which it was the first task at the place at which the post is held
     * @param ofPlace cases in which it was the first task in the place by which it is counted
     */
    public record Done(
            boolean present,
            String post,
            int digits,
            String place,
            long tasks,
            long late,
            long ofPost,
            long ofSeat,
            long ofPlace) {}

    /**
     * Somebody who holds a post, or has held it or done something in it in the period or in the one before.
     *
     * @param inPost now
     * @param present whether held in the period
     * @param past whether held in the period before
     */
    public record Worker(
            String username,
            String post,
            String place,
            boolean inPost,
            boolean present,
            boolean past,
            boolean did,
            boolean didBefore) {}

    /** Tasks that somebody finished in a post. */
    public record Own(boolean present, String username, String post, String place, long tasks, long late) {}

    /** A post at a place at which somebody holds it. */
    public record Filled(String post, String place) {}

    /**
     * Of places.
     *
     * @param parts whatever lies in them, too
     * @param alone only what is done in posts held there
     */
    public List<Done> ofPlaces(Asked asked, Collection<String> parts, Collection<String> alone) {
        FreshPlans.forThisTransaction(jdbc);
        Map<String, Object> values = asked.parameters();
        values.put("parts", parts.toArray(String[]::new));
        values.put("places", Stream.concat(parts.stream(), alone.stream()).toArray(String[]::new));
        Stream<Done> sums = jdbc.sql("""
                        SELECT day >= :fromDay AS present, post, digits, place, sum(tasks) AS tasks, sum(late) AS late,
                               sum(of_post) AS of_post, sum(of_seat) AS of_seat, sum(of_place) AS of_place
                          FROM gridcase.monitor_task_day
                         WHERE place = ANY (:places) AND day >= :beforeDay AND day < :toDay
                           AND (place = ANY (:parts) OR digits = length(place))
                         GROUP BY 1, 2, 3, 4
                        """).params(values).query(Done.class).stream();
        return Stream.of(sums, again(asked, true), again(asked, false))
                .flatMap(all -> all)
                .toList();
    }

    /** Cases that were worked on before the period, and in it: their first tasks in it are nobody's first ones. */
    private Stream<Done> again(Asked asked, boolean present) {
        return tasks(asked, present, AGAIN, "0", "0", " AND %1$s > '-infinity'");
    }

    /** Of units, in the cases to which they were called. */
    public List<Done> ofUnits(Asked asked) {
        return Stream.of(true, false)
                .flatMap(present -> tasks(
                        asked, present, "gridcase.monitor_task", "count(*)", "count(*) FILTER (WHERE after_hours)", ""))
                .toList();
    }

    /**
     * @param from the tasks, of which those of the period count
     * @param first what is asked of a predecessor that lies before the period
     */
    private Stream<Done> tasks(Asked asked, boolean present, String from, String tasks, String late, String first) {
        String cases = "count(*) FILTER (WHERE %1$s < :began" + first + ")";
        Map<String, Object> values = asked.parameters();
        values.put("present", present);
        values.put("began", SqlTime.of(present ? asked.from() : asked.before()));
        values.put("ends", SqlTime.of(present ? asked.to() : asked.from()));
        return jdbc
                .sql("SELECT CAST(:present AS boolean) AS present, post, length(seat) AS digits, place, " + tasks
                        + " AS tasks, " + late + " AS late, " + cases.formatted("before_of_post") + " AS of_post, "
                        + cases.formatted("before_of_seat") + " AS of_seat, " + cases.formatted(OF_PLACE)
                        + " AS of_place FROM " + from + " task"
                        + " JOIN (SELECT id, post, place_code AS seat FROM gridcase.post_held) held ON held.id = task.held"
                        + " CROSS JOIN LATERAL (SELECT " + asked.seatPart() + " AS place) part"
                        + " WHERE ended >= :began AND ended < :ends AND " + asked.seats() + " GROUP BY 2, 3, 4")
                .params(values)
                .query(Done.class)
                .stream();
    }

    public List<Worker> workersOfPlaces(Asked asked) {
        return workers(
                asked,
                "coalesce(days && daterange(:fromDay, :toDay), false)",
                "coalesce(days && daterange(:beforeDay, :fromDay), false)");
    }

    public List<Worker> workersOfUnits(Asked asked) {
        String did = "EXISTS (SELECT FROM gridcase.monitor_task task WHERE task.held = held.id AND " + asked.seats()
                + " AND ended >= :%s AND ended < :%s)";
        return workers(asked, did.formatted("from", "to"), did.formatted("before", "from"));
    }

    private List<Worker> workers(Asked asked, String did, String didBefore) {
        return jdbc.sql("""
                        SELECT * FROM (
                            SELECT username, post, seat AS place, held_to IS NULL AS in_post,
                                   held_from < :to AND coalesce(held_to, 'infinity') > :from AS present,
                                   held_from < :from AND coalesce(held_to, 'infinity') > :before AS past,
                                   %s AS did, %s AS did_before
                              FROM (SELECT *, place_code AS seat FROM gridcase.post_held) held
                              LEFT JOIN gridcase.monitor_worked worked ON worked.held = held.id
                             WHERE %s) worker
                         WHERE in_post OR present OR past OR did OR did_before
                        """.formatted(did, didBefore, asked.held()))
                .params(asked.parameters())
                .query((row, index) -> new Worker(
                        row.getString("username"),
                        row.getString("post"),
                        row.getString("place"),
                        row.getBoolean("in_post"),
                        row.getBoolean("present"),
                        row.getBoolean("past"),
                        row.getBoolean("did"),
                        row.getBoolean("did_before")))
                .list();
    }

    /** What people did in the posts that they hold at these places, or have held there before. */
    public List<Own> own(Asked asked, Collection<Worker> people) {
        Map<String, Object> values = asked.parameters();
        values.put("people", people.stream().map(Worker::username).distinct().toArray(String[]::new));
        values.put("seats", people.stream().map(Worker::place).distinct().toArray(String[]::new));
        return jdbc.sql("""
                        SELECT done.day >= :fromDay AS present, held.username, held.post, held.place_code AS place,
                               sum(done.tasks) AS tasks, sum(done.late) AS late
                          FROM gridcase.monitor_task_day done JOIN gridcase.post_held held ON held.id = done.held
                         WHERE done.held > 0
                           AND done.held = ANY (ARRAY(SELECT id FROM gridcase.post_held
                                                       WHERE username = ANY (:people) AND place_code = ANY (:seats)))
                           AND done.day >= :beforeDay AND done.day < :toDay
                         GROUP BY 1, 2, 3, 4
                        """).params(values).query(Own.class).list();
    }

    public Map<String, String> names(Collection<Worker> people) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("SELECT username, name FROM gridcase.person WHERE username = ANY (:people)")
                .param(
                        "people",
                        people.stream().map(Worker::username).distinct().toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString("username"), row.getString("name"));
                });
        return names;
    }

    /** Where somebody holds one of these posts now, in these districts. */
    public List<Filled> filled(Collection<String> posts, Collection<String> districts) {
        return jdbc.sql("""
                        SELECT DISTINCT post, place_code AS place FROM gridcase.post_held
                         WHERE held_to IS NULL AND post = ANY (:posts) AND left(place_code, 6) = ANY (:districts)
                        """)
                .param("posts", posts.toArray(String[]::new))
                .param("districts", districts.toArray(String[]::new))
                .query(Filled.class)
                .list();
    }
}
