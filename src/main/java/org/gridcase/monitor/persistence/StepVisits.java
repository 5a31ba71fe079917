package org.gridcase.monitor.persistence;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.monitor.domain.StepKind;
import org.gridcase.territory.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The visits: made from the engine's history, the case records and the clock ledger, and gone with the history. The engine's instants have no zone in
 * the database; a session of the driver has that of the machine, as the engine does when it writes them.
 */
@Repository
public class StepVisits {

    private static final String NUMBER = "'^[0-9]{6}-[0-9]{4}-[0-9]{6,}$'";

    /**
     * The definition. Only what the records say goes in, so that it is the same whenever it is made. Whoever did a task did
     * it in a post held then: of several the one that was asked to decide, else the one that held the case, else of the
     * posts that answer for the case's place the nearest.
     */
    private static final String MAKE = """
            INSERT INTO gridcase.monitor_visit
                (id, number, instance, called, process, version, element, kind, place, post, username, began, ended,
                 canceled, after_hours, held)
            SELECT done.id_, one.number, done.proc_inst_id_, done.call_proc_inst_id_, done.proc_def_key_,
                   coalesce(CAST(substring(done.proc_def_id_ FROM '^[^:]+:([0-9]+):') AS integer), model.version_, 0), done.act_id_, done.act_type_, one.place, coalesce(did.post, held.post), done.assignee_,
                   done.start_time_::timestamptz, done.end_time_::timestamptz, coalesce(done.act_inst_state_ = 2, false),
                   done.end_time_ IS NOT NULL AND done.assignee_ IS NOT NULL AND done.act_inst_state_ <> 2
                       AND coalesce(gridcase.monitor_after_hours(
                           coalesce(held.calendar, 'cn'), done.end_time_::timestamptz, :zone), false),
                   did.id
            FROM act_hi_procinst run
            JOIN gridcase.case_file one ON one.number = run.business_key_
            JOIN act_hi_actinst done ON done.proc_inst_id_ = run.id_
            LEFT JOIN act_re_procdef model ON model.id_ = done.proc_def_id_
            LEFT JOIN LATERAL (
                SELECT segment.post, segment.place, segment.calendar FROM gridcase.clock_segment segment
                WHERE segment.case_number = one.number
                  AND segment.began <= coalesce(done.end_time_::timestamptz, '9999-01-01')
                  AND coalesce(segment.ended, '9999-01-01') >= done.start_time_::timestamptz
                ORDER BY segment.username IS NOT DISTINCT FROM done.assignee_ DESC,
                         least(coalesce(segment.ended, '9999-01-01'), coalesce(done.end_time_::timestamptz, '9999-01-01'))
                             - greatest(segment.began, done.start_time_::timestamptz) DESC,
                         segment.segment DESC
                LIMIT 1
            ) held ON done.act_type_ <> ALL (:moments)
            LEFT JOIN LATERAL (
                SELECT request.deciders FROM gridcase.clock_request request
                WHERE done.proc_def_key_ = 'deadline-request' AND request.case_number = one.number
                  AND request.decided_by = done.assignee_ AND request.decided_at >= done.start_time_::timestamptz
                ORDER BY request.id LIMIT 1
            ) asked ON true
            LEFT JOIN LATERAL (
                SELECT own.id, own.post FROM gridcase.post_held own
                WHERE done.act_type_ = 'userTask' AND own.username = done.assignee_
                  AND own.held_from <= done.end_time_::timestamptz
                  AND coalesce(own.held_to, 'infinity') > done.end_time_::timestamptz
                ORDER BY coalesce(own.post || '.' || own.place_code = ANY (asked.deciders), false) DESC,
                         (own.post, own.place_code) IS NOT DISTINCT FROM (held.post, held.place) DESC,
                         own.post IS NOT DISTINCT FROM held.post DESC,
                         starts_with(one.place, own.place_code) DESC,
                         length(own.place_code) DESC, array_position(CAST(:posts AS text[]), own.post), own.place_code, own.id
                LIMIT 1
            ) did ON true
            WHERE done.act_type_ = ANY (:steps)
              AND (done.act_type_ <> 'serviceTask' OR EXISTS (
                  SELECT FROM gridcase.monitor_awaited awaited
                  WHERE awaited.definition = done.proc_def_id_ AND awaited.element = done.act_id_))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** @param definition the engine's id of a version of a model */
    public record Awaited(String definition, String element) {}

    StepVisits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the transaction that wrote the history. An instance that is no case's is nobody's. */
    public void touched(Set<String> processInstances) {
        jdbc.sql("INSERT INTO gridcase.monitor_touched (number) SELECT DISTINCT business_key_ FROM act_hi_procinst"
                        + " WHERE id_ = ANY (:instances) AND business_key_ ~ " + NUMBER)
                .param("instances", processInstances.toArray(String[]::new))
                .update();
    }

    /** From now on the cases are touched of which the engine deletes history, by whatever way. */
    public void watchDeletions() {
        jdbc.sql("SELECT 1 FROM (SELECT gridcase.monitor_watch_history()) AS watched")
                .query(Integer.class)
                .single();
    }

    /** At which service tasks of the versions that there are a system is awaited: known for ever, as their history may stay longer. */
    public void systemsAwaited(Collection<Awaited> steps) {
        jdbc.sql("""
                        INSERT INTO gridcase.monitor_awaited (definition, element)
                        SELECT * FROM unnest(CAST(:definitions AS text[]), CAST(:elements AS text[])) ON CONFLICT DO NOTHING
                        """)
                .param("definitions", steps.stream().map(Awaited::definition).toArray(String[]::new))
                .param("elements", steps.stream().map(Awaited::element).toArray(String[]::new))
                .update();
    }

    public void remake(Collection<CaseNumber> numbers) {
        String[] keys = numbers.stream().map(CaseNumber::value).toArray(String[]::new);
        jdbc.sql("DELETE FROM gridcase.monitor_visit WHERE number = ANY (:numbers)")
                .param("numbers", keys)
                .update();
        make(MAKE + " AND run.business_key_ = ANY (:numbers)")
                .param("numbers", keys)
                .update();
    }

    public void remakeAll() {
        jdbc.sql("DELETE FROM gridcase.monitor_visit").update();
        make(MAKE).update();
    }

    private JdbcClient.StatementSpec make(String sql) {
        return jdbc.sql(sql)
                .param("zone", clock.getZone().getId())
                .param("steps", StepKind.engineTypes())
                .param("moments", StepKind.momentTypes())
                .param("posts", Arrays.stream(Post.values()).map(Post::code).toArray(String[]::new));
    }
}
