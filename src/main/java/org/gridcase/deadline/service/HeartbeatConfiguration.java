package org.gridcase.deadline.service;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** The heartbeat has a thread of its own: what else runs by the clock may be held up, and that is no outage. */
@Configuration(proxyBeanMethods = false)
class HeartbeatConfiguration {

    static final String SCHEDULER = "heartbeatScheduler";

    /** Not a default candidate: everything else goes on using the scheduler of {@code spring.task.scheduling}. */
    @Bean(name = SCHEDULER, defaultCandidate = false)
    ThreadPoolTaskScheduler heartbeatScheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(1);
        scheduler.setThreadNamePrefix("heartbeat-");
        return scheduler;
    }
}
