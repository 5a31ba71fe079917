package org.gridcase.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.gridcase.ApiClient;
import org.gridcase.GridcaseTest;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases that began by different versions of a model, told apart and together. */
@GridcaseTest
class MapVersionsTest {

    private static final String PROCESS = "map-in-two-versions";

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ReadModelRefresh refresh;

    @Autowired
    private JdbcClient jdbc;

    private final List<String> deployments = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();

    @AfterEach
    void leaveNothing() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
        // What is taken out of the history by hand is no event of it.
        numbers.forEach(number -> jdbc.sql("insert into gridcase.monitor_touched (number) values (?)")
                .param(number)
                .update());
        refresh.now();
    }

    @Test
    void versionsAreToldApartAndMerged() {
        deploy("旧步骤", "gone");
        starts();
        starts();
        deploy("新步骤", "fresh");
        completes(starts());
        refresh.now();

        JsonNode first = map("?version=1");
        assertThat(now(first, "steps")).containsEntry("gone", 2L).doesNotContainKey("fresh");
        assertThat(first.path("drawnVersion").asInt()).isEqualTo(1);
        JsonNode second = map("?version=2");
        assertThat(now(second, "steps")).containsEntry("fresh", 0L).doesNotContainKey("gone");
        assertThat(second.path("formerSteps")).isEmpty();

        JsonNode merged = map("");
        assertThat(merged.path("version").isNull()).isTrue();
        assertThat(merged.path("drawnVersion").asInt()).isEqualTo(2);
        assertThat(merged.path("versions").toString()).isEqualTo("[2,1]");
        assertThat(now(merged, "formerSteps")).isEqualTo(Map.of("gone", 2L));
        assertThat(merged.path("formerSteps").get(0).path("name").asText()).isEqualTo("旧步骤");
        assertThat(now(merged, "steps")).containsEntry("shared", 0L);
        assertThat(passed(merged, "shared")).isEqualTo(3);
        assertThat(passed(first, "shared")).isEqualTo(2);
        assertThat(passed(second, "shared")).isEqualTo(1);

        JsonNode here = api("/" + PROCESS + "/steps/gone/cases?version=1");
        assertThat(here.path("items")).hasSize(2);
        assertThat(api("/" + PROCESS + "/steps/gone/cases?version=2").path("items"))
                .isEmpty();
    }

    private void deploy(String name, String element) {
        BpmnModelInstance model = Bpmn.createExecutableProcess(PROCESS)
                .name("两个版本")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("shared")
                .name("共有步骤")
                .userTask(element)
                .name(name)
                .endEvent("done")
                .name("结束")
                .done();
        deployments.add(repository
                .createDeployment()
                .addModelInstance(PROCESS + ".bpmn", model)
                .deploy()
                .getId());
    }

    /** The case itself goes another way; what runs for it besides is counted as well. */
    private String starts() {
        ApiClient.Answer reported = ApiClient.basic(port, "grid-worker", "gridcase")
                .post(
                        "/api/disputes",
                        Map.of(
                                "title", "两个版本 " + System.nanoTime(),
                                "description", "楼上漏水",
                                "matter", "water-leak",
                                "placeCode", "990100001001001001",
                                "source", "resident",
                                "parties", List.of(Map.of("name", "版本" + System.nanoTime()))));
        String number = reported.body().path("caseNumber").asText();
        numbers.add(number);
        String instance = runtime.startProcessInstanceByKey(PROCESS, number).getId();
        completes(instance);
        return instance;
    }

    private void completes(String instance) {
        tasks.complete(tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());
    }

    private JsonNode map(String query) {
        return api("/" + PROCESS + query);
    }

    private JsonNode api(String path) {
        ApiClient.Answer answer =
                ApiClient.basic(port, "district-centre", "gridcase").get("/api/monitor/map" + path);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static Map<String, Long> now(JsonNode map, String steps) {
        Map<String, Long> now = new HashMap<>();
        map.path(steps)
                .forEach(step ->
                        now.put(step.path("element").asText(), step.path("now").asLong()));
        return now;
    }

    private static long passed(JsonNode map, String element) {
        long passed = -1;
        for (JsonNode step : map.path("steps")) {
            if (step.path("element").asText().equals(element)) {
                passed = step.path("passedIn30Days").asLong();
            }
        }
        return passed;
    }
}
