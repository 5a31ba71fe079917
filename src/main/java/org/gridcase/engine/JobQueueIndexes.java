package org.gridcase.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets a node find its next jobs in order without looking at every timer that waits for its day. The engine brings no
 * index for its own question. With 60,000 timers, 20,000 of them due, one answer took 60 to 150 ms and takes 0.1 ms; with
 * none due 56 ms and 0.1 ms (PostgreSQL 17). Here and not in a migration, because the engine creates its tables after
 * Flyway has run; a node that starts holds {@link StartupLock}.
 */
@Component
class JobQueueIndexes extends AbstractProcessEnginePlugin {

    private final JdbcClient jdbc;

    /** @param lock is held until the node has started */
    JobQueueIndexes(JdbcClient jdbc, StartupLock lock) {
        this.jdbc = jdbc;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        // The order in which jobs are acquired: see job-executor-acquire-by in application.yaml.
        jdbc.sql("create index if not exists gridcase_job_order on act_ru_job (priority_ desc, duedate_)")
                .update();
        // "No other job of the instance is being executed": a handful of rows instead of the whole table.
        jdbc.sql("create index if not exists gridcase_job_locked on act_ru_job (process_instance_id_)"
                        + " where lock_owner_ is not null")
                .update();
        // What has failed and is tried again, or was given up: read with each list of what is stuck.
        jdbc.sql("create index if not exists gridcase_job_failing on act_ru_job (process_instance_id_)"
                        + " where exception_msg_ is not null or retries_ = 0")
                .update();
        // With ensure-job-due-date-not-null the engine no longer sees a job without one, which an earlier version left.
        jdbc.sql("update act_ru_job set duedate_ = coalesce(create_time_, localtimestamp) where duedate_ is null")
                .update();
    }
}
