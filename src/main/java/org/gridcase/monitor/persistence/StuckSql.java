package org.gridcase.monitor.persistence;

import org.gridcase.monitor.domain.StuckReason;

/**
 * What was stuck at an instant, the present or a past one. The read model {@code monitor_stuck} knows from when to when a
 * case was stuck for which reason; what the engine could not do, and reminders that were given up, are few and read as they
 * are. {@code stuck} is one row for each case and each reason, more than one where a reason has several causes.
 */
final class StuckSql {

    private static final String KEPT = """
            WITH stuck AS MATERIALIZED (
                SELECT kept.number, kept.kind, kept.place, kept.holder_post, kept.holder_place, kept.reason, kept.since, kept.owes
                FROM gridcase.monitor_stuck kept
                WHERE kept.began <= :at AND coalesce(kept.ended, 'infinity') > :at AND %s
                UNION ALL
                SELECT file.number, file.kind, file.place, file.holder_post, file.holder_place, broken.reason, broken.since, NULL
                FROM (""";

    /** An incident of a called process is repeated in all that called it; one of them is the cause. */
    private static final String BROKEN_NOW =
            """
                SELECT coalesce(instance.business_key_, root.business_key_) AS number, '%s' AS reason,
                    CAST(incident.incident_timestamp_ AS timestamptz) AS since
                FROM act_ru_incident incident
                JOIN act_ru_execution instance ON instance.id_ = incident.proc_inst_id_
                JOIN act_ru_execution root ON root.id_ = instance.root_proc_inst_id_
                WHERE incident.cause_incident_id_ = incident.id_
                UNION ALL
                SELECT coalesce(instance.business_key_, root.business_key_), '%s', CAST(job.create_time_ AS timestamptz)
                FROM act_ru_job job
                JOIN act_ru_execution instance ON instance.id_ = job.process_instance_id_
                JOIN act_ru_execution root ON root.id_ = instance.root_proc_inst_id_
                WHERE job.retries_ > 0 AND job.exception_msg_ IS NOT NULL
                UNION ALL
                SELECT reminder.case_number, '%s', reminder.created_at
                FROM gridcase.delivery JOIN gridcase.reminder ON reminder.id = delivery.reminder_id
                WHERE delivery.state = 'failed'
            """.formatted(StuckReason.INCIDENT.code(), StuckReason.RETRYING.code(), StuckReason.UNDELIVERED.code());

    /** Of the engine's tables the past reads the history. */
    private static final String BROKEN_THEN = """
                SELECT coalesce(instance.business_key_, root.business_key_) AS number, '%s' AS reason,
                    CAST(incident.create_time_ AS timestamptz) AS since
                FROM act_hi_incident incident
                JOIN act_hi_procinst instance ON instance.id_ = incident.proc_inst_id_
                JOIN act_hi_procinst root ON root.id_ = incident.root_proc_inst_id_
                WHERE incident.cause_incident_id_ = incident.id_ AND CAST(incident.create_time_ AS timestamptz) <= :at
                  AND (incident.end_time_ IS NULL OR CAST(incident.end_time_ AS timestamptz) > :at)
            """.formatted(StuckReason.INCIDENT.code());

    private static final String OPEN = """
                ) broken JOIN gridcase.case_file file ON file.number = broken.number
                WHERE file.reported_at <= :at AND coalesce(file.closed_at, 'infinity') > :at AND %s)
            """;

    /** A case for each row, its reasons as bits in the order of {@code :reasons}; then how many, and a page of them. */
    private static final String PAGE = """
            , found AS MATERIALIZED (
                SELECT number, min(kind) AS kind, min(place) AS place, min(holder_post) AS holder_post,
                    min(holder_place) AS holder_place, bit_or(1 << array_position(CAST(:reasons AS text[]), reason)) AS reasons,
                    min(array_position(CAST(:reasons AS text[]), reason)) AS worst, min(since) AS since,
                    min(since) FILTER (WHERE reason = :reason) AS asked_since
                FROM stuck GROUP BY number),
            asked AS (
                SELECT * FROM found WHERE :kind IN ('', kind) AND (:reason = '' OR asked_since IS NOT NULL)),
            page AS (
                SELECT row_number() OVER worst_first AS line, *
                FROM (SELECT * FROM asked ORDER BY asked_since, worst, since, number LIMIT :size OFFSET :skip) shown
                WINDOW worst_first AS (ORDER BY asked_since, worst, since, number)),
            alike AS (
                SELECT reasons, count(*) AS cases FROM found WHERE :kind IN ('', kind) GROUP BY reasons)
            SELECT 'reason' AS what, reason.code AS one, NULL AS other, CAST(sum(cases) AS bigint) AS cases, NULL AS kind, NULL AS place,
                NULL AS holder_post, NULL AS holder_place, CAST(NULL AS timestamptz) AS since, NULL AS owes
            FROM alike JOIN unnest(CAST(:reasons AS text[])) WITH ORDINALITY AS reason (code, bit)
                ON alike.reasons & (1 << CAST(reason.bit AS integer)) <> 0
            GROUP BY reason.code
            UNION ALL
            SELECT 'kind', kind, NULL, count(*), NULL, NULL, NULL, NULL, NULL, NULL
            FROM found WHERE :reason = '' OR asked_since IS NOT NULL GROUP BY kind
            UNION ALL
            SELECT 'place', %s, NULL, count(*), NULL, NULL, NULL, NULL, NULL, NULL
            FROM asked GROUP BY 2
            UNION ALL
            (SELECT 'holder', holder_post, holder_place, count(*), NULL, NULL, NULL, NULL, NULL, NULL
             FROM asked WHERE holder_post IS NOT NULL GROUP BY holder_post, holder_place
             ORDER BY count(*) DESC, holder_place, holder_post LIMIT :holders)
            UNION ALL
            SELECT 'case', page.number, stuck.reason, page.line, page.kind, page.place, page.holder_post, page.holder_place,
                stuck.since, stuck.owes
            FROM page JOIN stuck USING (number)
            """;

    private static final String COUNTS =
            "SELECT reason, count(DISTINCT number) AS cases FROM stuck" + " WHERE :kind IN ('', kind) GROUP BY reason";

    private StuckSql() {}

    /**
     * @param kept condition on {@code kept.place} and {@code kept.number}
     * @param file the same on {@code file}
     * @param part by which place one at {@code place} is counted
     */
    static String page(String kept, String file, String part) {
        return KEPT.formatted(kept) + BROKEN_NOW + OPEN.formatted(file) + PAGE.formatted(part);
    }

    static String past(String kept, String file) {
        return KEPT.formatted(kept) + BROKEN_THEN + OPEN.formatted(file) + COUNTS;
    }
}
