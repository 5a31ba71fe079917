package org.gridcase.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.gridcase.ApiClient;
import org.gridcase.GridcaseTest;
import org.gridcase.TasklistClient;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A client that sends more than the form asks cannot steer a process. */
@GridcaseTest
class FormFieldsOnlyTest {

    @LocalServerPort
    private int port;

    @Test
    void routingVariablesCannotBeSubmitted() {
        String number = report();
        TasklistClient head = TasklistClient.signIn(port, "building-head", "gridcase");
        JsonNode task = head.tasksOf(number).get(0);
        head.claim(task.path("id").asText(), "building-head").ok();

        head.submit(
                        task.path("id").asText(),
                        Map.of(
                                "outcome", "anotherSession",
                                "notes", "约定再谈",
                                "stage", "town",
                                "candidateGroups", "town-officer.990100001",
                                "concluded", true))
                .ok();

        JsonNode next = head.tasksOf(number).get(0);
        assertThat(next.path("taskDefinitionKey").asText()).isEqualTo("mediate");
        assertThat(next.path("name").asText()).startsWith("楼栋");
        assertThat(next.path("due").asText()).isEqualTo(task.path("due").asText());
        head.claim(next.path("id").asText(), "building-head").ok();
    }

    private String report() {
        return ApiClient.basic(port, "grid-worker", "gridcase")
                .post(
                        "/api/disputes",
                        Map.of(
                                "title", "噪音 " + System.nanoTime(),
                                "description", "夜间噪音",
                                "matter", "neighbour-noise",
                                "placeCode", "990100001001001001",
                                "source", "resident",
                                "parties", List.of(Map.of("name", "甲" + System.nanoTime()))))
                .body()
                .path("caseNumber")
                .asText();
    }
}
