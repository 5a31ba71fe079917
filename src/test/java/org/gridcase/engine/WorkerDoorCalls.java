package org.gridcase.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.gridcase.ApiClient;
import org.gridcase.ApiClient.Answer;
import org.gridcase.GridcaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two departments' systems at the door, and what they call there. */
@GridcaseTest
abstract class WorkerDoorCalls {

    static final String DOOR = WorkerDoor.PATH;
    static final String ONE = WorkerSystems.ONE;
    static final String TWO = WorkerSystems.TWO;

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    WorkerAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    WorkerSystems systems;
    ApiClient one;
    ApiClient two;

    @BeforeEach
    void twoDepartments() {
        systems = new WorkerSystems(engine, accounts, jdbc);
        systems.arrive();
        one = as(ONE, WorkerSystems.PASSWORD);
        two = as(TWO, WorkerSystems.PASSWORD);
    }

    @AfterEach
    void leaveNothing() {
        systems.endAll();
    }

    ApiClient as(String unit, String password) {
        return ApiClient.basic(port, WorkerAccounts.usernameOf(unit), password);
    }

    static JsonNode fetch(ApiClient system, String unit, String workerId) {
        Answer answer = system.post(DOOR + "/fetchAndLock", fetchBody(workerId, "department." + unit));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    static Map<String, Object> fetchBody(String workerId, String... topics) {
        return Map.of(
                "workerId",
                workerId,
                "maxTasks",
                10,
                "usePriority",
                true,
                "topics",
                List.of(topics).stream()
                        .map(topic -> Map.of("topicName", topic, "lockDuration", 60_000))
                        .toList());
    }

    static Answer act(ApiClient system, JsonNode task, String action, Map<String, Object> body) {
        return system.post(DOOR + "/" + task.path("id").asText() + "/" + action, body);
    }

    static Map<String, Object> answer(String workerId) {
        return Map.of("workerId", workerId, "variables", Map.of("answer", value("String", "done")));
    }

    static Map<String, Object> value(String type, Object value) {
        Map<String, Object> variable = new HashMap<>();
        variable.put("type", type);
        variable.put("value", value);
        return variable;
    }
}
