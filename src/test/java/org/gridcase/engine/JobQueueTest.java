package org.gridcase.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.gridcase.GridcaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a node takes its jobs; {@code DeadlineStormSoakTest} measures it with 20,000. */
@GridcaseTest
class JobQueueTest {

    @Autowired
    private ProcessEngineConfigurationImpl configuration;

    @Autowired
    private CamundaBpmProperties properties;

    @Autowired
    private HikariDataSource connections;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JobQueueIndexes indexes;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void unclaimedWorkAndThenTheOldestComesFirst() {
        assertThat(configuration.isJobExecutorAcquireByPriority()).isTrue();
        assertThat(configuration.isJobExecutorAcquireByDueDate()).isTrue();
        assertThat(configuration.isProducePrioritizedJobs()).isTrue();
    }

    @Test
    void theNextJobsAreFoundByAnIndex() {
        assertThat(jdbc.sql("select indexname from pg_indexes where schemaname = 'public' and tablename = 'act_ru_job'")
                        .query(String.class)
                        .list())
                .contains("gridcase_job_order", "gridcase_job_locked");
        assertThat(configuration.isEnsureJobDueDateNotNull()).isTrue();
    }

    @Test
    void aJobThatAnEarlierVersionLeftWithoutDueDateIsSeen() {
        jdbc.sql("insert into act_ru_job (id_, rev_, type_, retries_) values ('job-of-old', 1, 'message', 0)")
                .update();
        try {
            indexes.postProcessEngineBuild(engine);

            assertThat(jdbc.sql("select count(*) from act_ru_job where id_ = 'job-of-old'"
                                    + " and duedate_ <= localtimestamp")
                            .query(Integer.class)
                            .single())
                    .isOne();
        } finally {
            jdbc.sql("delete from act_ru_job where id_ = 'job-of-old'").update();
        }
    }

    @Test
    void aDeadNodesJobsAreTakenOverSoonAndEveryThreadHasAConnection() {
        JobExecutionProperty jobs = properties.getJobExecution();

        assertThat(jobs.getLockTimeInMillis()).isBetween(20_000, 60_000);
        assertThat(jobs.getMaxWait()).isLessThanOrEqualTo(10_000);
        // One more acquires jobs; at least as many again are for people.
        assertThat(2 * (jobs.getMaxPoolSize() + 1)).isLessThanOrEqualTo(connections.getMaximumPoolSize());
        // Each doubling of the backoff doubles what is locked at a time, and what a dying node takes with it.
        assertThat(jobs.getMaxBackoff()).isLessThanOrEqualTo(2L * jobs.getBackoffTimeInMillis());
    }
}
