package org.gridcase.monitor;

import java.time.Instant;
import org.gridcase.monitor.StuckHistory.Case;
import org.gridcase.monitor.StuckHistory.Period;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows as the service and the engine write them for a case that is stuck. */
record StuckRows(JdbcClient jdbc, String definition) {

    void incident(String instance, String id, Instant from, Instant to) {
        jdbc.sql(
                        "INSERT INTO act_hi_incident (id_, create_time_, end_time_, incident_type_, proc_inst_id_, root_proc_inst_id_,"
                                + " proc_def_id_, cause_incident_id_, root_cause_incident_id_, incident_state_)"
                                + " VALUES (:id, CAST(:from AS timestamptz), CAST(:to AS timestamptz), 'failedJob', :instance, :instance,"
                                + " :definition, :id, :id, 0)")
                .param("id", id)
                .param("from", SqlTime.of(from))
                .param("to", SqlTime.of(to))
                .param("instance", instance)
                .param("definition", definition)
                .update();
        if (to == null) {
            jdbc.sql(
                            "INSERT INTO act_ru_incident (id_, rev_, incident_timestamp_, incident_type_, proc_inst_id_, execution_id_,"
                                    + " activity_id_, proc_def_id_, cause_incident_id_, root_cause_incident_id_, configuration_, incident_msg_)"
                                    + " VALUES (:id, 1, CAST(:from AS timestamptz), 'failedJob', :instance, :instance, 'nowhere', :definition,"
                                    + " :id, :id, :id, 'it broke')")
                    .param("id", id)
                    .param("from", SqlTime.of(from))
                    .param("instance", instance)
                    .param("definition", definition)
                    .update();
        }
    }

    void undelivered(Case one) {
        long reminder = jdbc.sql("INSERT INTO gridcase.reminder (key, kind, case_number, place, arguments, created_at)"
                        + " VALUES (?, 'warning', ?, ?, '{}', ?) RETURNING id")
                .params("stuck-" + one.number, one.number, one.place, SqlTime.of(one.reported))
                .query(Long.class)
                .single();
        jdbc.sql(
                        "INSERT INTO gridcase.delivery (reminder_id, channel, target, state) VALUES (?, 'inbox', 'nobody', 'failed')")
                .param(reminder)
                .update();
    }

    void insert(Case one) {
        boolean open = one.closed == null;
        jdbc.sql("""
                        INSERT INTO gridcase.case_file (number, kind, title, description, matter, place, source, reported_at, status,
                            stage, holder_post, holder_place, closed_at, timeline_hash)
                        VALUES (:number, :kind, :title, '说明', 'noise', :place, 'resident', :reported, :status, :stage, :post,
                            :holderPlace, :closed, '\\x00')
                        """)
                .param("number", one.number)
                .param("kind", one.kind)
                .param("title", "卡住的 " + one.number)
                .param("place", one.place)
                .param("reported", SqlTime.of(one.reported))
                .param("status", open ? "open" : "closed")
                .param("stage", open ? "community" : null)
                .param("post", open ? one.post : null)
                .param("holderPlace", open ? one.place : null)
                .param("closed", SqlTime.of(one.closed))
                .update();
        jdbc.sql(
                        "INSERT INTO gridcase.clock_segment (case_number, segment, stage, post, place, reason, began, ended, end_reason,"
                                + " calendar) VALUES (?, 1, 'community', ?, ?, 'begun', ?, ?, ?, 'cn')")
                .params(
                        one.number,
                        one.post,
                        one.place,
                        SqlTime.of(one.reported),
                        SqlTime.of(one.closed),
                        open ? null : "closed")
                .update();
    }

    void insert(Case one, Period period) {
        jdbc.sql("""
                        INSERT INTO gridcase.clock_period (case_number, process, step, urgency, stage, posts, rule_version, accept_within,
                            handle_within, at_end, pauses, extensions, calendar, calendar_revision, began, accept_from, accept_by,
                            warn_at, last_warning_at, due_at, provisional, accepted_at, missed_at, supervision, ended_at, end_reason)
                        VALUES (:case, :process, :step, 'ordinary', :stage, :posts, '1', :acceptWithin, '1 d', :atEnd, 0, 0, 'cn', 1,
                            :began, :began, :acceptBy, :began, :began, :due, false, :accepted, :missed, :supervision, :ended, :reason)
                        """)
                .param("case", one.number)
                .param("process", period.process())
                .param("step", period.step())
                .param("stage", period.stage())
                .param("posts", period.posts().toArray(String[]::new))
                .param("acceptWithin", period.mustBeAccepted() ? "1 h" : null)
                .param("atEnd", period.waits() ? "proceed" : "supervise")
                .param("began", SqlTime.of(period.began()))
                .param("acceptBy", SqlTime.of(period.acceptBy()))
                .param("due", SqlTime.of(period.due()))
                .param("accepted", SqlTime.of(period.accepted()))
                .param("missed", SqlTime.of(period.missed()))
                .param("supervision", period.supervised() ? 1 : null)
                .param("ended", SqlTime.of(period.ended()))
                .param("reason", period.ended() == null ? null : "done")
                .update();
    }

    void place(String code, String level) {
        jdbc.sql("INSERT INTO gridcase.place (code, name, level) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(code, "卡点" + code, level)
                .update();
    }

    void hold(String username, String post, String place, Instant from, Instant to) {
        jdbc.sql("INSERT INTO gridcase.person (username, name) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(username, "某" + username)
                .update();
        jdbc.sql(
                        "INSERT INTO gridcase.post_held (username, post, place_code, held_from, held_to) VALUES (?, ?, ?, ?, ?)")
                .params(username, post, place, SqlTime.of(from), SqlTime.of(to))
                .update();
    }

    void leave(String username, Instant at) {
        jdbc.sql("UPDATE gridcase.post_held SET held_to = ? WHERE username = ? AND held_to IS NULL")
                .params(SqlTime.of(at), username)
                .update();
    }

    /** An instance of the engine, as its history and, while it runs, its runtime have it. */
    void instance(String id, String number, Instant started, boolean open) {
        jdbc.sql(
                        "INSERT INTO act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_,"
                                + " root_proc_inst_id_) VALUES (:id, :id, :key, 'dispute-resolution', :definition, CAST(:at AS timestamptz), :id)")
                .param("id", id)
                .param("key", number)
                .param("definition", definition)
                .param("at", SqlTime.of(started))
                .update();
        if (open) {
            jdbc.sql(
                            "INSERT INTO act_ru_execution (id_, rev_, proc_inst_id_, root_proc_inst_id_, business_key_, proc_def_id_,"
                                    + " is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_)"
                                    + " VALUES (:id, 1, :id, :id, :key, :definition, true, false, true, false, 1)")
                    .param("id", id)
                    .param("key", number)
                    .param("definition", definition)
                    .update();
        }
    }

    void rectification(StuckHistory.Case one) {
        jdbc.sql("""
                        INSERT INTO gridcase.rectification (number, source, unit_post, unit_place, finder_post, finder_place,
                            problem, allowed, pointed_out_at)
                        VALUES (?, 'inspection', 'community-secretary', ?, 'town-officer', ?, '问题', 9, ?)
                        """)
                .params(one.number, one.place, one.place.substring(0, 9), SqlTime.of(one.reported))
                .update();
    }
}
