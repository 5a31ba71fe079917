package org.gridcase.monitor.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the engine could not do. Read from its own tables, because a list is joined with the cases that one may see. */
@Repository
public class TroubleRows {

    /** A step that is tried again by itself. */
    public static final String RETRYING = "retrying";

    public static final String FAILED_JOB = "failedJob";
    public static final String FAILED_EXTERNAL_TASK = "failedExternalTask";

    private static final String KEY = "coalesce(instance.business_key_, root.business_key_)";

    /** Jobs without an instance are the engine's own work, such as clearing up its history. */
    private static final String TROUBLES = """
            WITH trouble AS (
                SELECT %1$s AS number, incident.incident_type_ AS kind, incident.configuration_ AS id,
                    incident.proc_def_id_ AS definition, incident.activity_id_ AS element, incident.proc_inst_id_ AS instance,
                    coalesce(job.exception_msg_, incident.incident_msg_) AS message,
                    CAST(incident.incident_timestamp_ AS timestamptz) AS since, 0 AS retries,
                    CAST(NULL AS timestamptz) AS next_at, external.topic_name_ AS topic, job.handler_type_ AS handler
                FROM act_ru_incident incident
                LEFT JOIN act_ru_execution instance ON instance.id_ = incident.proc_inst_id_
                LEFT JOIN act_ru_execution root ON root.id_ = instance.root_proc_inst_id_
                LEFT JOIN act_ru_job job ON job.id_ = incident.configuration_
                LEFT JOIN act_ru_ext_task external ON external.id_ = incident.configuration_
                WHERE incident.cause_incident_id_ = incident.id_
                UNION ALL
                SELECT %1$s, CASE WHEN job.retries_ > 0 THEN 'retrying' ELSE 'failedJob' END, job.id_, job.process_def_id_,
                    definition.act_id_, job.process_instance_id_, job.exception_msg_, CAST(job.create_time_ AS timestamptz),
                    job.retries_, CAST(job.duedate_ AS timestamptz), NULL, job.handler_type_
                FROM act_ru_job job
                LEFT JOIN act_ru_jobdef definition ON definition.id_ = job.job_def_id_
                LEFT JOIN act_ru_execution instance ON instance.id_ = job.process_instance_id_
                LEFT JOIN act_ru_execution root ON root.id_ = instance.root_proc_inst_id_
                WHERE job.retries_ > 0 AND job.exception_msg_ IS NOT NULL OR job.retries_ = 0 AND job.process_instance_id_ IS NULL)
            SELECT * FROM trouble
            """.formatted(KEY);

    private final JdbcClient jdbc;

    TroubleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param number of the case, or null for work of the engine's own
     * @param kind {@link #FAILED_JOB}, {@link #FAILED_EXTERNAL_TASK}, {@link #RETRYING}, or another of the engine's
     * @param id of the job or the external task
     * @param definition id of the process definition, or null
     * @param retries how often it is tried again by itself
     * @param nextAt when; null when never
     * @param topic of an external task: whose system it is; null of anything else
     * @param handler what kind of job it is, as the engine names it, or null
     */
    public record Trouble(
            String number,
            String kind,
            String id,
            String definition,
            String element,
            String instance,
            String message,
            Instant since,
            int retries,
            Instant nextAt,
            String topic,
            String handler) {}

    public List<Trouble> of(Collection<String> numbers) {
        return jdbc.sql(TROUBLES + " WHERE number = ANY (:numbers) ORDER BY since, id")
                .param("numbers", numbers.toArray(String[]::new))
                .query(TroubleRows::trouble)
                .list();
    }

    /** What belongs to no case. */
    public List<Trouble> ofNoCase() {
        return jdbc.sql(TROUBLES + """
                        WHERE kind <> 'retrying' AND NOT EXISTS (SELECT FROM gridcase.case_file file WHERE file.number = trouble.number)
                        ORDER BY since, id LIMIT 50
                        """).query(TroubleRows::trouble).list();
    }

    /** What the engine has given up and waits for somebody to try again. */
    public Optional<Trouble> givenUp(String id) {
        return jdbc.sql(TROUBLES + " WHERE id = :id AND kind <> 'retrying' LIMIT 1")
                .param("id", id)
                .query(TroubleRows::trouble)
                .optional();
    }

    private static Trouble trouble(ResultSet row, int index) throws SQLException {
        return new Trouble(
                row.getString("number"),
                row.getString("kind"),
                row.getString("id"),
                row.getString("definition"),
                row.getString("element"),
                row.getString("instance"),
                row.getString("message"),
                SqlTime.read(row, "since"),
                row.getInt("retries"),
                SqlTime.read(row, "next_at"),
                row.getString("topic"),
                row.getString("handler"));
    }
}
