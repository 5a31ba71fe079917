package org.gridcase.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.camunda.bpm.client.ExternalTaskClient;
import org.camunda.bpm.client.exception.BadRequestException;
import org.camunda.bpm.client.exception.NotFoundException;
import org.camunda.bpm.client.interceptor.auth.BasicAuthProvider;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskService;
import org.camunda.bpm.engine.ProcessEngine;
import org.gridcase.GridcaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Camunda's own client for Java at our door. */
@GridcaseTest
class WorkerClientTest {

    private static final String DONE = "client-done";
    private static final String REFUSED = "client-refused";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    WorkerAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, Object> seen = new ConcurrentHashMap<>();
    private WorkerSystems systems;
    private ExternalTaskClient client;

    @BeforeEach
    void aSystemAtWork() {
        systems = new WorkerSystems(engine, accounts, jdbc);
        systems.arrive();
        client = ExternalTaskClient.create()
                .baseUrl("http://localhost:" + port + "/engine-rest")
                .workerId("java-client")
                .asyncResponseTimeout(2_000)
                .addInterceptor(
                        new BasicAuthProvider(WorkerAccounts.usernameOf(WorkerSystems.ONE), WorkerSystems.PASSWORD))
                .build();
        client.subscribe("department." + WorkerSystems.ONE)
                .lockDuration(60_000)
                .handler(this::handle)
                .open();
    }

    @AfterEach
    void stop() {
        client.stop();
        systems.endAll();
    }

    private void handle(ExternalTask task, ExternalTaskService service) {
        seen.put(task.getBusinessKey(), task.getVariable("seen"));
        service.extendLock(task, 120_000);
        if (task.getBusinessKey().equals(REFUSED)) {
            try {
                service.handleBpmnError(task, "neverHeardOf");
            } catch (BadRequestException expected) {
                seen.put("unknown error", expected.getMessage());
            }
            service.handleBpmnError(task, "refused", "not ours", Map.of("answer", "no"));
        } else {
            service.complete(task, Map.of("answer", "by the client"));
            try {
                service.complete(task);
            } catch (NotFoundException expected) {
                seen.put("twice", expected.getMessage());
            }
        }
    }

    @Test
    void itFetchesCompletesRefusesAndUnderstandsOurAnswers() {
        String done = systems.start(WorkerSystems.ONE, DONE);
        String refused = systems.start(WorkerSystems.ONE, REFUSED);

        Awaitility.await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            assertThat(engine.getRuntimeService().getActiveActivityIds(done)).containsExactly("after");
            assertThat(engine.getRuntimeService().getActiveActivityIds(refused)).containsExactly("afterRefusal");
            assertThat(seen).containsKeys(DONE, REFUSED, "twice", "unknown error");
        });
        assertThat(engine.getRuntimeService().getVariable(done, "result")).isEqualTo("by the client");
        assertThat(seen).containsEntry(DONE, "open");
        assertThat(seen.get("unknown error").toString()).contains("这项任务没有这个错误代码");
    }
}
