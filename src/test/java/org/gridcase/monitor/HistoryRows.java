package org.gridcase.monitor;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The records of cases as the modules write them, at any instant of the past. Each method is one thing that happens. */
public final class HistoryRows {

    private final JdbcClient jdbc;

    public HistoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public void place(String code, String level, String name) {
        run(
                "INSERT INTO gridcase.place (code, name, level) VALUES (:code, :name, :level) ON CONFLICT DO NOTHING",
                "code",
                code,
                "name",
                name,
                "level",
                level);
    }

    public String opened(String kind, String matter, String place, Instant at) {
        return jdbc.sql("""
                        WITH given AS MATERIALIZED (SELECT gridcase.next_case_number(left(:place, 6), 2026) AS number)
                        INSERT INTO gridcase.case_file (number, kind, title, description, matter, place, source, reported_at,
                                                        timeline_hash)
                        SELECT number, :kind, 'history', 'history', :matter, :place, 'patrol', :at,
                               gridcase.timeline_genesis(number) FROM given
                        RETURNING number
                        """)
                .param("kind", kind)
                .param("matter", matter)
                .param("place", place)
                .param("at", SqlTime.of(at))
                .query(String.class)
                .single();
    }

    public void dispute(String number, String urgency, String entry) {
        run("""
                INSERT INTO gridcase.dispute (case_number, people, violence, same_building, repeated, urgency, entry_stage)
                VALUES (:number, 2, false, false, false, :urgency, :entry)
                """, "number", number, "urgency", urgency, "entry", entry);
    }

    /** Somebody has it from now on: a segment of the ledger and the case itself. */
    public void held(
            String number, String stage, String post, String place, String username, String state, Instant at) {
        run(
                "UPDATE gridcase.clock_segment SET ended = :at, end_reason = 'history' WHERE case_number = :number AND ended IS NULL",
                "number",
                number,
                "at",
                at);
        run("""
                INSERT INTO gridcase.clock_segment (case_number, segment, stage, post, place, username, state, calendar, reason, began)
                SELECT :number, 1 + count(*), :stage, :post, :place, :username, :state, 'cn', 'history',
                       coalesce(max(ended), (SELECT reported_at FROM gridcase.case_file WHERE number = :number))
                  FROM gridcase.clock_segment WHERE case_number = :number
                """, "number", number, "stage", stage, "post", post, "place", place, "username", username, "state", state);
        run("""
                UPDATE gridcase.case_file SET stage = :stage, holder_post = :post, holder_place = :place,
                       holder_username = :username, waits_for = NULL WHERE number = :number
                """, "number", number, "stage", stage, "post", post, "place", place, "username", username);
    }

    /** The period before ends; this one is owed from now on. */
    public void owed(
            String number,
            String process,
            String step,
            String stage,
            String urgency,
            String atEnd,
            Instant at,
            Instant acceptBy,
            Instant dueAt) {
        periodEnded(number, at);
        run(
                """
                INSERT INTO gridcase.clock_period (case_number, process, step, urgency, stage, posts, rule_version, handle_within,
                    at_end, pauses, extensions, calendar, calendar_revision, began, accept_from, accept_by, warn_at,
                    last_warning_at, due_at, provisional)
                VALUES (:number, :process, :step, :urgency, :stage, '{grid-worker}', '1', '1 d', :atEnd, 0, 0, 'cn', 1, :at, :at,
                        :acceptBy, :acceptBy, :acceptBy, :dueAt, false)
                """,
                "number",
                number,
                "process",
                process,
                "step",
                step,
                "stage",
                stage,
                "urgency",
                urgency,
                "atEnd",
                atEnd,
                "at",
                at,
                "acceptBy",
                acceptBy,
                "dueAt",
                dueAt);
        run("UPDATE gridcase.case_file SET due_at = :dueAt WHERE number = :number", "number", number, "dueAt", dueAt);
    }

    public void periodEnded(String number, Instant at) {
        period(number, "ended_at = :at, end_reason = 'history'", at);
    }

    public void accepted(String number, Instant at) {
        period(number, "accepted_at = :at", at);
    }

    public void missed(String number, Instant at) {
        period(number, "missed_at = :at", at);
    }

    private void period(String number, String change, Instant at) {
        run(
                "UPDATE gridcase.clock_period SET " + change + " WHERE case_number = :number AND ended_at IS NULL",
                "number",
                number,
                "at",
                at);
    }

    public void waits(String number, String awaited) {
        run(
                "UPDATE gridcase.case_file SET due_at = NULL, waits_for = :awaited WHERE number = :number",
                "number",
                number,
                "awaited",
                awaited);
    }

    public void status(String number, String status, Instant closedAt) {
        run(
                "UPDATE gridcase.case_file SET status = :status, closed_at = :at WHERE number = :number",
                "number",
                number,
                "status",
                status,
                "at",
                closedAt);
    }

    public void closed(String number, Instant at) {
        periodEnded(number, at);
        run(
                "UPDATE gridcase.clock_segment SET ended = :at, end_reason = 'history' WHERE case_number = :number AND ended IS NULL",
                "number",
                number,
                "at",
                at);
        status(number, "closed", at);
    }

    public void settled(String number, String stage, Instant at) {
        run(
                "UPDATE gridcase.dispute SET settled_stage = :stage, settled_by = 'history', settled_at = :at WHERE case_number = :number",
                "number",
                number,
                "stage",
                stage,
                "at",
                at);
    }

    public void credited(String number, String stage, Instant at) {
        run(
                "UPDATE gridcase.dispute SET credited_stage = :stage, credited_at = :at WHERE case_number = :number",
                "number",
                number,
                "stage",
                stage,
                "at",
                at);
    }

    public void creditWithdrawn(String number, String because, Instant at) {
        run("""
                UPDATE gridcase.dispute SET credit_withdrawn_at = :at, credit_withdrawn_for = :because
                 WHERE case_number = :number AND credited_at IS NOT NULL AND credit_withdrawn_at IS NULL
                """, "number", number, "because", because, "at", at);
    }

    public void line(String number, String kind, String stage, Instant at) {
        run(
                "INSERT INTO gridcase.case_timeline (case_number, at, kind, stage) VALUES (:number, :at, :kind, :stage)",
                "number",
                number,
                "kind",
                kind,
                "stage",
                stage,
                "at",
                at);
    }

    public void handedBack(String number, String from, Instant at) {
        run(
                "INSERT INTO gridcase.dispute_hand_back (case_number, from_stage, by_username, at) VALUES (:number, :from, 'history', :at)",
                "number",
                number,
                "from",
                from,
                "at",
                at);
    }

    public void asked(String number, boolean responded, boolean solved, boolean satisfied, Instant at) {
        run("""
                INSERT INTO gridcase.reporter_answer (case_number, responded, solved, satisfied, asked_by, asked_at)
                VALUES (:number, :responded, :solved, :satisfied, 'history', :at)
                """, "number", number, "responded", responded, "solved", solved, "satisfied", satisfied, "at", at);
    }

    /** Holds a post since long ago. */
    public void person(String username, String post, String place) {
        run(
                "INSERT INTO gridcase.person (username, name) VALUES (:who, '工作人员') ON CONFLICT DO NOTHING",
                "who",
                username);
        run(
                "INSERT INTO gridcase.post_held (username, post, place_code, held_from)"
                        + " VALUES (:who, :post, :place, now() - interval '3 years') ON CONFLICT DO NOTHING",
                "who",
                username,
                "post",
                post,
                "place",
                place);
    }

    /** A task that the engine's history knows, of a process of no model; and that this touched the case. */
    public void did(String number, String username, Instant began, Instant ended) {
        run("""
                INSERT INTO act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_id_, proc_def_key_, start_time_)
                VALUES ('history-' || :number, 'history-' || :number, :number, 'history', 'history', now())
                ON CONFLICT DO NOTHING
                """, "number", number);
        run("""
                INSERT INTO act_hi_actinst (id_, proc_def_id_, proc_def_key_, proc_inst_id_, execution_id_, act_id_, act_type_,
                    assignee_, start_time_, end_time_, act_inst_state_)
                VALUES (gen_random_uuid()::text, 'history', 'history', 'history-' || :number, 'history', 'handle', 'userTask',
                    :who, CAST(CAST(:began AS timestamptz) AS timestamp), CAST(CAST(:ended AS timestamptz) AS timestamp), 0)
                """, "number", number, "who", username, "began", began, "ended", ended);
        run("INSERT INTO gridcase.monitor_touched (number) VALUES (:number)", "number", number);
    }

    void run(String sql, Object... values) {
        Map<String, Object> parameters = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            Object value = values[i + 1];
            parameters.put((String) values[i], value instanceof Instant instant ? SqlTime.of(instant) : value);
        }
        jdbc.sql(sql).params(parameters).update();
    }
}
