package org.gridcase.monitor.persistence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The read models that follow from the cases' records. */
@Configuration(proxyBeanMethods = false)
class ReadModels {

    @Bean
    ReadModel monitoredCases(JdbcClient jdbc) {
        return new ViewedTable(jdbc, "monitor_case");
    }

    @Bean
    ReadModel monitoredStays(JdbcClient jdbc) {
        return new ViewedTable(jdbc, "monitor_stay");
    }

    @Bean
    ReadModel monitoredSteps(JdbcClient jdbc) {
        return new ViewedTable(jdbc, "monitor_step");
    }

    @Bean
    ReadModel monitoredTurns(JdbcClient jdbc) {
        return new ViewedTable(jdbc, "monitor_turn");
    }

    @Bean
    ReadModel monitoredCalls(JdbcClient jdbc) {
        return new ViewedTable(jdbc, "monitor_call");
    }

    @Bean
    ReadModel monitoredNotices(JdbcClient jdbc) {
        return new ViewedTable(jdbc, "monitor_notice");
    }

    @Bean
    ReadModel monitoredStuck(JdbcClient jdbc) {
        return new ViewedTable(jdbc, "monitor_stuck");
    }

    @Bean
    ReadModel monitoredTasks(JdbcClient jdbc) {
        return new ViewedTable(jdbc, "monitor_task");
    }

    @Bean
    ReadModel monitoredDuties(JdbcClient jdbc) {
        return new ViewedTable(jdbc, "monitor_owed");
    }
}
