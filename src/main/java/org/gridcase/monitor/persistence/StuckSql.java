package org.gridcase.monitor.persistence;

import org.gridcase.monitor.domain.StuckReason;

/**
 * The definition of "stuck", once for the present and for a past instant: the record tables say what was owed by whom at
 * any time. Of the engine's tables the past reads the history. {@code mine} is the cases that were open then in the
 * scope, {@code stuck} one row for each of them and each reason, more than one where a reason has several causes.
 */
final class StuckSql {

    /** A period in which a notice waits for its officer; the end of any other is a deadline of the matter itself. */
    private static final String PUBLISHING = "(process = 'publication' AND step LIKE 'publish%')";

    private static final String OPEN = """
            WITH mine AS MATERIALIZED (
                SELECT file.number, file.kind, file.place, file.holder_post, file.holder_place
                FROM gridcase.case_file file
                WHERE file.reported_at <= :at AND coalesce(file.closed_at, 'infinity') > :at AND %s),
            owed AS MATERIALIZED (
                SELECT mine.number, period.id, period.process, period.step, period.stage, period.posts, period.began,
                    period.accept_within, period.accept_by, period.accepted_at, period.due_at,
                    period.at_end LIKE 'proceed%%' AS only_waits
                FROM gridcase.clock_period period JOIN mine ON mine.number = period.case_number
                WHERE period.began <= :at AND coalesce(period.ended_at, 'infinity') > :at),
            stuck (number, reason, since) AS MATERIALIZED (
            """;

    private static final String RECORDS = """
            SELECT number, '%s', due_at FROM owed WHERE due_at < :at AND NOT %s
            UNION ALL
            SELECT number, '%s', due_at FROM owed WHERE due_at < :at AND %s
            UNION ALL
            SELECT number, '%s', accept_by FROM owed
            WHERE accept_within IS NOT NULL AND NOT only_waits AND accept_by < :at
              AND (accepted_at IS NULL OR accepted_at > :at)
            UNION ALL
            SELECT owed.number, '%s', greatest(owed.began, segment.began, (
                SELECT max(held.held_to) FROM gridcase.post_held held
                WHERE held.place_code = segment.place AND held.post = ANY (owed.posts) AND held.held_to <= :at))
            FROM owed JOIN gridcase.clock_segment segment ON segment.case_number = owed.number
                AND segment.began <= :at AND coalesce(segment.ended, 'infinity') > :at
            WHERE NOT only_waits AND NOT EXISTS (
                SELECT FROM gridcase.post_held held
                WHERE held.place_code = segment.place AND held.post = ANY (owed.posts)
                  AND held.held_from <= :at AND coalesce(held.held_to, 'infinity') > :at)
            UNION ALL
            SELECT owed.number, '%s', missed.due_at
            FROM owed JOIN gridcase.clock_period missed ON missed.case_number = owed.number AND missed.id <= owed.id
                AND (missed.process, missed.step, missed.stage) = (owed.process, owed.step, owed.stage)
            WHERE missed.supervision IS NOT NULL AND missed.missed_at <= :at
            UNION ALL
            SELECT number, '%s', max(back.at) FROM (
                SELECT case_number, at FROM gridcase.dispute_hand_back
                UNION ALL SELECT call_number, refused_at FROM gridcase.call_refusal
                UNION ALL SELECT call_number, returned_at FROM gridcase.call_return
                UNION ALL SELECT number, said_at FROM gridcase.rectification_step WHERE kind = 'notPutRight'
                UNION ALL SELECT number, said_at FROM gridcase.implementation_step WHERE kind = 'returned') back (number, at)
            JOIN mine USING (number)
            WHERE back.at <= :at GROUP BY number HAVING count(*) >= 2
            """.formatted(
                    StuckReason.OVERDUE.code(),
                    PUBLISHING,
                    StuckReason.UNPUBLISHED.code(),
                    PUBLISHING,
                    StuckReason.UNCLAIMED.code(),
                    StuckReason.VACANT.code(),
                    StuckReason.SUPERVISED.code(),
                    StuckReason.HANDED_BACK.code());

    /** An incident of a called process is repeated in all that called it; one of them is the cause. */
    private static final String INCIDENTS_NOW =
            """
            UNION ALL
            SELECT mine.number, '%s', CAST(incident.incident_timestamp_ AS timestamptz)
            FROM act_ru_incident incident
            JOIN act_ru_execution instance ON instance.id_ = incident.proc_inst_id_
            JOIN act_ru_execution root ON root.id_ = instance.root_proc_inst_id_
            JOIN mine ON mine.number = coalesce(instance.business_key_, root.business_key_)
            WHERE incident.cause_incident_id_ = incident.id_
            UNION ALL
            SELECT mine.number, '%s', CAST(job.create_time_ AS timestamptz)
            FROM act_ru_job job
            JOIN act_ru_execution instance ON instance.id_ = job.process_instance_id_
            JOIN act_ru_execution root ON root.id_ = instance.root_proc_inst_id_
            JOIN mine ON mine.number = coalesce(instance.business_key_, root.business_key_)
            WHERE job.retries_ > 0 AND job.exception_msg_ IS NOT NULL
            UNION ALL
            SELECT mine.number, '%s', reminder.created_at
            FROM gridcase.delivery JOIN gridcase.reminder ON reminder.id = delivery.reminder_id
            JOIN mine ON mine.number = reminder.case_number
            WHERE delivery.state = 'failed')
            """.formatted(StuckReason.INCIDENT.code(), StuckReason.RETRYING.code(), StuckReason.UNDELIVERED.code());

    private static final String INCIDENTS_THEN = """
            UNION ALL
            SELECT mine.number, '%s', CAST(incident.create_time_ AS timestamptz)
            FROM act_hi_incident incident
            JOIN act_hi_procinst instance ON instance.id_ = incident.proc_inst_id_
            JOIN act_hi_procinst root ON root.id_ = incident.root_proc_inst_id_
            JOIN mine ON mine.number = coalesce(instance.business_key_, root.business_key_)
            WHERE incident.cause_incident_id_ = incident.id_ AND CAST(incident.create_time_ AS timestamptz) <= :at
              AND (incident.end_time_ IS NULL OR CAST(incident.end_time_ AS timestamptz) > :at))
            """.formatted(StuckReason.INCIDENT.code());

    private StuckSql() {}

    static String now(String scope) {
        return OPEN.formatted(scope) + RECORDS + INCIDENTS_NOW;
    }

    static String then(String scope) {
        return OPEN.formatted(scope) + RECORDS + INCIDENTS_THEN;
    }
}
