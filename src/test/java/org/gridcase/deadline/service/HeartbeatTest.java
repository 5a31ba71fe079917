package org.gridcase.deadline.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridcase.GridcaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Robots that do not answer may hold up whatever else runs by the clock, but never look like an outage. */
@GridcaseTest
class HeartbeatTest {

    @Autowired
    @Qualifier(HeartbeatConfiguration.SCHEDULER)
    private ThreadPoolTaskScheduler heartbeat;

    @Autowired
    private TaskScheduler others;

    @Test
    void theHeartbeatHasAThreadOfItsOwn() {
        assertThat(heartbeat.getScheduledThreadPoolExecutor().getQueue()).hasSize(1);
        assertThat(heartbeat.getScheduledThreadPoolExecutor().getCorePoolSize()).isOne();
        assertThat(others)
                .isNotSameAs(heartbeat)
                .isInstanceOfSatisfying(ThreadPoolTaskScheduler.class, pool -> assertThat(
                                pool.getScheduledThreadPoolExecutor().getCorePoolSize())
                        .isGreaterThan(1));
    }
}
