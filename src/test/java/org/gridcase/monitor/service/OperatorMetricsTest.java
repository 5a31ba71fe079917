package org.gridcase.monitor.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.Job;
import org.gridcase.ApiClient;
import org.gridcase.ApiClient.Answer;
import org.gridcase.GridcaseTest;
import org.gridcase.monitor.StuckCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Prometheus scrapes: who may, and that each number is what the engine and the records say. */
@GridcaseTest
class OperatorMetricsTest {

    private static final String PATH = "/actuator/prometheus";
    private static final Pattern LINE = Pattern.compile("(?m)^(gridcase_[a-z_]+(?:\\{[^}]*})?) ([0-9.eE+-]+)$");

    @LocalServerPort
    private int port;

    @Autowired
    private OperatorMetrics metrics;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ExternalTaskService externalTasks;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theScrapeAccountAndAdministratorsSeeThem() {
        metrics.count();

        assertThat(ApiClient.basic(port, "metrics", "Scrape-only-1")
                        .get(PATH)
                        .response()
                        .body())
                .contains("gridcase_engine_jobs", "jvm_memory_used_bytes");
        assertThat(ApiClient.basic(port, "admin", "gridcase").get(PATH).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"district-centre", "inspector", "town-officer", "dept-urban"})
    void nobodyElseDoes(String username) {
        assertThat(ApiClient.basic(port, username, "gridcase").get(PATH).status())
                .isEqualTo(403);
    }

    @Test
    void withoutAnAccountTheDoorIsShut() {
        assertThat(ApiClient.anonymous(port).get(PATH).status()).isEqualTo(401);
        assertThat(ApiClient.basic(port, "metrics", "Scrape-only-2").get(PATH).status())
                .isEqualTo(401);
        assertThat(ApiClient.basic(port, "metrics", "").get(PATH).status()).isEqualTo(401);
    }

    @Test
    void theScrapeAccountOpensNoOtherDoor() {
        ApiClient scraper = ApiClient.basic(port, "metrics", "Scrape-only-1");

        assertThat(scraper.get("/api/monitor/stuck").status()).isEqualTo(401);
        assertThat(scraper.get("/api/admin/deliveries").status()).isEqualTo(401);
        assertThat(scraper.get("/camunda/api/engine/engine/default/task").status())
                .isEqualTo(401);
        assertThat(scraper.get("/actuator/health").status()).isIn(200, 503);
        assertThat(scraper.get("/actuator/env").status()).isNotEqualTo(200);
    }

    @Test
    void jobsAreCountedAsTheEngineCountsThem() {
        Map<String, Double> before = scrape();
        Job waiting = management.createJobQuery().timers().withRetriesLeft().listPage(0, 1).stream()
                .findFirst()
                .orElseGet(this::aTimer);
        management.setJobRetries(waiting.getId(), 0);
        try {
            Map<String, Double> after = scrape();
            assertThat(after.get("gridcase_engine_jobs{state=\"failed\"}"))
                    .isEqualTo(before.get("gridcase_engine_jobs{state=\"failed\"}") + 1)
                    .isEqualTo(management.createJobQuery().noRetriesLeft().count());
            assertThat(after.get("gridcase_engine_incidents{type=\"failedJob\"}"))
                    .isEqualTo(before.get("gridcase_engine_incidents{type=\"failedJob\"}") + 1);
            assertThat(sum(after, "gridcase_engine_jobs"))
                    .isEqualTo(management.createJobQuery().count());
            assertThat(after.get("gridcase_engine_jobs{state=\"executable\"}")
                            + after.get("gridcase_engine_jobs{state=\"retrying\"}"))
                    .isGreaterThanOrEqualTo(management
                                    .createJobQuery()
                                    .executable()
                                    .count()
                            - management.createJobQuery().withException().count());
            assertThat(sum(after, "gridcase_engine_incidents"))
                    .isEqualTo(runtime.createIncidentQuery().list().stream()
                            .filter(incident -> incident.getId().equals(incident.getCauseIncidentId()))
                            .count());
        } finally {
            management.setJobRetries(waiting.getId(), 5);
        }
    }

    @Test
    void externalTasksAreCountedByWhetherSomebodyHasThem() {
        Map<String, Double> counted = scrape();

        assertThat(counted.get("gridcase_engine_external_tasks{state=\"locked\"}"))
                .isEqualTo(externalTasks.createExternalTaskQuery().locked().list().stream()
                        .filter(OperatorMetricsTest::hasRetries)
                        .count());
        assertThat(counted.get("gridcase_engine_external_tasks{state=\"waiting\"}"))
                .isEqualTo(externalTasks.createExternalTaskQuery().notLocked().list().stream()
                        .filter(OperatorMetricsTest::hasRetries)
                        .count());
        assertThat(counted.get("gridcase_engine_external_tasks{state=\"failed\"}"))
                .isEqualTo(
                        externalTasks.createExternalTaskQuery().noRetriesLeft().count());
    }

    @Test
    void deadlinesAndOutboxesAreWhatTheRecordsSay() {
        String number = reported();
        Map<String, Double> before = scrape();
        jdbc.sql("""
                        UPDATE gridcase.clock_period SET accept_from = began - interval '3 d', accept_by = began - interval '3 d',
                            warn_at = began - interval '3 d', last_warning_at = began - interval '3 d', due_at = began - interval '2 d',
                            began = began - interval '3 d', missed_at = now()
                        WHERE case_number = ? AND ended_at IS NULL
                        """).param(number).update();
        long reminder = jdbc.sql(
                        "INSERT INTO gridcase.reminder (key, kind, case_number, place, arguments, created_at) VALUES"
                                + " (?, 'warning', ?, '990100', '{}', now()) RETURNING id")
                .params("metrics-" + number, number)
                .query(Long.class)
                .single();
        jdbc.sql(
                        "INSERT INTO gridcase.delivery (reminder_id, channel, target, state) VALUES (?, 'robot', '990100', 'failed')")
                .param(reminder)
                .update();
        jdbc.sql("INSERT INTO gridcase.delivery (reminder_id, channel, target, state, next_attempt_at)"
                        + " VALUES (?, 'inbox', 'nobody', 'pending', now() + interval '1 d')")
                .param(reminder)
                .update();
        try {
            Map<String, Double> after = scrape();
            for (String name : new String[] {
                "gridcase_deadlines_overdue{process=\"dispute-resolution\"}",
                "gridcase_deadlines_missed_total{process=\"dispute-resolution\"}",
                "gridcase_reminders_undelivered",
                "gridcase_outbox_waiting{outbox=\"reminders\"}"
            }) {
                assertThat(after.get(name)).as(name).isEqualTo(before.getOrDefault(name, 0.0) + 1);
            }
            Double oldest = jdbc.sql("SELECT extract(epoch FROM now() - min(created_at)) FROM gridcase.reminder"
                            + " WHERE id IN (SELECT reminder_id FROM gridcase.delivery WHERE state = 'pending')")
                    .query(Double.class)
                    .single();
            assertThat(after.get("gridcase_outbox_oldest_seconds{outbox=\"reminders\"}"))
                    .isBetween(oldest - 30, oldest + 1);
            assertThat(after.get("gridcase_outbox_waiting{outbox=\"readModels\"}"))
                    .isEqualTo(jdbc.sql("SELECT count(DISTINCT number) FROM gridcase.monitor_touched")
                            .query(Double.class)
                            .single());
            assertThat(after.get("gridcase_metrics_age_seconds")).isLessThan(30);
        } finally {
            jdbc.sql("DELETE FROM gridcase.reminder WHERE id = ?")
                    .param(reminder)
                    .update();
        }
    }

    private Job aTimer() {
        String number = reported();
        return management.createJobQuery().timers().list().stream()
                .filter(job -> runtime.createProcessInstanceQuery()
                                .processInstanceId(job.getProcessInstanceId())
                                .processInstanceBusinessKey(number)
                                .count()
                        == 1)
                .findFirst()
                .orElseThrow();
    }

    private String reported() {
        return StuckCases.reported(port, "指标 " + System.nanoTime());
    }

    private static boolean hasRetries(ExternalTask task) {
        return task.getRetries() == null || task.getRetries() > 0;
    }

    private Map<String, Double> scrape() {
        metrics.count();
        Answer answer = ApiClient.basic(port, "metrics", "Scrape-only-1").get(PATH);
        assertThat(answer.status()).isEqualTo(200);
        Map<String, Double> values = new TreeMap<>();
        Matcher line = LINE.matcher(answer.response().body());
        while (line.find()) {
            values.put(line.group(1), Double.valueOf(line.group(2)));
        }
        return values;
    }

    private static double sum(Map<String, Double> values, String name) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(name + "{"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
