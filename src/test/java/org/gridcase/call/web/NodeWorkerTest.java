package org.gridcase.call.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridcase.ApiClient;
import org.gridcase.GridcaseTest;
import org.gridcase.NodeProject;
import org.gridcase.TasklistClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A second worker in another language: {@code src/test/node/worker.js}, with Camunda's client for JavaScript, against the
 * running service. Needs node and npm.
 */
@GridcaseTest
class NodeWorkerTest {

    private static final String TRANSPORT = "99010002";
    private static final String CITY = "99010001";
    private static final String TOWN = "990100001";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    private final NodeProject node = new NodeProject("node", "worker.js");
    private final List<Process> started = new ArrayList<>();
    private String call;

    @BeforeEach
    void aCallForTheRoads() throws Exception {
        node.install();
        call = as("town-officer")
                .post(
                        "/api/calls",
                        Map.of(
                                "title", "道路塌陷 " + Long.toString(System.nanoTime(), 36),
                                "description", "路面塌陷，需抢修。",
                                "entry", "S-02",
                                "urgency", "ordinary",
                                "placeCode", TOWN))
                .body()
                .path("caseNumber")
                .asText();
    }

    @AfterEach
    void stopThem() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void itTakesACallItsPartnerDoesItsPartAndItReportsTheWhole() throws Exception {
        Path lead = startWorker(TRANSPORT, call);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        seen().path("claim").path("workOrder").asText())
                .isEqualTo("OA-" + call));
        JsonNode asked = said(lead, "asked", "claimBySystem");
        assertThat(asked.path("description").asText()).isEqualTo("路面塌陷，需抢修。");
        assertThat(asked.path("told").path("share").asText()).isEqualTo("50.00");
        assertThat(asked.path("told").path("dueAt").asText()).endsWith("Z");
        JsonNode early = said(lead, "refused", "handleBySystem");
        assertThat(early.path("status").asInt()).isEqualTo(409);
        assertThat(early.path("message").asText()).contains("还有 2 个配合单位没有完成");

        Path partner = startWorker(CITY, part(CITY).path("caseNumber").asText());
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(part(CITY).path("state").asText()).isEqualTo("done"));
        assertThat(said(partner, "asked", "partBySystem")
                        .path("told")
                        .path("call")
                        .asText())
                .isEqualTo(call);
        theTownDoesItsPart();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(seen().path("result").asText()).isEqualTo("done"));
        assertThat(part(TRANSPORT).path("cost").asText()).isEqualTo("617.25");
        assertThat(part(CITY).path("cost").asText()).isEqualTo("246.90");
        assertThat(part(TOWN).path("cost").asText()).isEqualTo("370.35");
        assertThat(as("town-officer")
                        .get("/api/cases/" + call)
                        .body()
                        .path("timeline")
                        .findValuesAsText("kind"))
                .as("said at every attempt, on the record once")
                .containsOnlyOnce("callProgressPercent")
                .containsOnlyOnce("callClaimedBySystem")
                .containsOnlyOnce("callHandled");
    }

    @Test
    void aCallThatAnOfficerHasClaimedInTasklistMeanwhileIsNotItsOwn() throws Exception {
        TasklistClient officer = TasklistClient.signIn(port, "dept-transport", "gridcase");
        officer.claim(taskOf(officer, call), "dept-transport").ok();

        Path worker = startWorker(TRANSPORT, call);

        JsonNode refused = said(worker, "refused", "claimBySystem");
        assertThat(refused.path("status").asInt()).isEqualTo(409);
        assertThat(refused.path("message").asText())
                .contains("呼叫 " + call + " 已由")
                .contains(nameOf("dept-transport"))
                .contains("签收");
        assertThat(seen().path("claim").path("claimedBy").asText()).isEqualTo("dept-transport");
        assertThat(seen().path("claim").path("how").asText()).isEqualTo("person");
    }

    private void theTownDoesItsPart() {
        TasklistClient officer = TasklistClient.signIn(port, "town-officer", "gridcase");
        String task = taskOf(officer, part(TOWN).path("caseNumber").asText());
        officer.claim(task, "town-officer").ok();
        officer.submit(task, Map.of("outcome", "done", "report", "已围挡并疏导")).ok();
    }

    private static String taskOf(TasklistClient officer, String number) {
        return officer.tasksOf(number).get(0).path("id").asText();
    }

    private String nameOf(String username) {
        for (JsonNode line : as("town-officer").get("/api/cases/" + call).body().path("timeline")) {
            if (line.path("actor").asText().equals(username)) {
                return line.path("actorName").asText();
            }
        }
        throw new AssertionError(username + " is not on the timeline of " + call);
    }

    /** @return where it writes what it does */
    private Path startWorker(String unit, String number) throws IOException {
        Path log = node.folder().resolve(number + ".log");
        ProcessBuilder builder = new ProcessBuilder("node", "worker.js")
                .directory(node.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "GRIDCASE_URL",
                        "http://localhost:" + port,
                        "GRIDCASE_UNIT",
                        unit,
                        "GRIDCASE_PASSWORD",
                        "gridcase",
                        "GRIDCASE_NUMBER",
                        number,
                        "GRIDCASE_LOCK",
                        "8000"));
        started.add(builder.start());
        return log;
    }

    /** Waits until the worker says that this happened to the task. */
    private static JsonNode said(Path log, String event, String task) {
        return await("a line " + event + " " + task + " in " + log)
                .atMost(PATIENCE)
                .until(
                        () -> lines(log).stream()
                                .filter(line -> line.path("event").asText().equals(event)
                                        && line.path("task").asText().equals(task))
                                .findFirst()
                                .orElse(null),
                        line -> line != null);
    }

    private static List<JsonNode> lines(Path log) {
        try {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : Files.readString(log).split("\n")) {
                if (line.startsWith("{") && line.endsWith("}")) {
                    lines.add(JSON.readTree(line));
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode seen() {
        return as("town-officer").get("/api/calls/" + call).body();
    }

    private JsonNode part(String unit) {
        for (JsonNode part : seen().path("parts")) {
            if (part.path("unit").path("code").asText().equals(unit)) {
                return part;
            }
        }
        throw new AssertionError("no part of " + unit + " in " + call);
    }

    private ApiClient as(String user) {
        return ApiClient.basic(port, user, "gridcase");
    }
}
