package org.gridcase.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.ApiClient;
import org.gridcase.EngineTables;
import org.gridcase.TasklistClient;
import org.junit.jupiter.api.Test;

/** What a department's credential opens, and that it opens nothing else. */
class WorkerCredentialTest extends WorkerDoorCalls {

    @Test
    void whatAForeignSystemSaysOfItsFailureStaysWithIt() {
        String process = systems.start(ONE, "case-10");
        JsonNode task = fetch(one, ONE, "w").get(0);
        Map<String, Object> failure = new HashMap<>(Map.of(
                "workerId", "w", "errorMessage", "zhangsanfailed", "errorDetails", "zhangsanfailed at 13812341234"));
        failure.put("retries", 2);
        failure.put("retryTimeout", 0);

        assertThat(act(one, task, "failure", failure).status()).isEqualTo(204);
        assertThat(EngineTables.with(jdbc, "zhangsanfailed")).isEmpty();
        assertThat(fetch(one, ONE, "w").get(0).path("retries").asInt()).isEqualTo(2);
        failure.put("variables", Map.of("why", value("String", "x")));
        assertThat(act(one, task, "failure", failure).status()).isEqualTo(400);
        failure.remove("variables");
        failure.put("retries", 0);
        assertThat(act(one, task, "failure", failure).status()).isEqualTo(204);
        assertThat(EngineTables.with(jdbc, "zhangsanfailed")).isEmpty();
        assertThat(engine.getRuntimeService()
                        .createIncidentQuery()
                        .processInstanceId(process)
                        .count())
                .as("somebody has to look at it")
                .isOne();
    }

    @Test
    void onlyADepartmentsSystemComesIn() {
        systems.start(ONE, "case-15");
        Map<String, Object> body = fetchBody("w", "department." + ONE);

        for (ApiClient stranger : List.of(
                ApiClient.anonymous(port),
                as(ONE, "wrong"),
                as("98017099", WorkerSystems.PASSWORD),
                ApiClient.basic(port, "admin", "gridcase"),
                ApiClient.basic(port, "dept-urban", "gridcase"),
                ApiClient.basic(port, "system." + ONE + "%", WorkerSystems.PASSWORD))) {
            assertThat(stranger.post(DOOR + "/fetchAndLock", body).status()).isEqualTo(401);
        }
        assertThat(one.with("Sec-Fetch-Site", "cross-site")
                        .post(DOOR + "/fetchAndLock", body)
                        .status())
                .as("from a page of another site")
                .isEqualTo(403);
        assertThat(one.post(DOOR + "/fetchAndLock", body).header("Set-Cookie"))
                .as("no session")
                .doesNotContain("JSESSIONID");
    }

    @Test
    void thePasswordThatWasReplacedOrEndedOpensNothing() {
        Map<String, Object> body = fetchBody("w", "department." + ONE);
        assertThat(one.post(DOOR + "/fetchAndLock", body).status()).isEqualTo(200);

        accounts.setPassword(List.of(ONE), "Another-password-1", "test");
        assertThat(one.post(DOOR + "/fetchAndLock", body).status()).isEqualTo(401);
        assertThat(as(ONE, "Another-password-1")
                        .post(DOOR + "/fetchAndLock", body)
                        .status())
                .isEqualTo(200);

        assertThat(accounts.end(ONE)).isTrue();
        assertThat(as(ONE, "Another-password-1")
                        .post(DOOR + "/fetchAndLock", body)
                        .status())
                .isEqualTo(401);
        assertThat(accounts.end(ONE)).isFalse();
    }

    /** What else there is, with a task of its own at hand. */
    @Test
    void itsCredentialOpensNothingElse() {
        systems.start(ONE, "case-16");
        String id = fetch(one, ONE, "w").get(0).path("id").asText();

        for (String path : List.of(
                "",
                "/count",
                "/" + id,
                "/" + id + "/errorDetails",
                "/topic-names",
                "/fetchAndLock",
                "/" + id + "/complete")) {
            assertThat(one.get(DOOR + path).status()).as("GET " + path).isEqualTo(403);
        }
        for (String path : List.of("", "/count", "/" + id + "/lock", "/" + id + "/retries", "/" + id + "/complete/x")) {
            assertThat(one.post(DOOR + path, Map.of("workerId", "w")).status())
                    .as("POST " + path)
                    .isEqualTo(403);
        }
        for (String path : List.of(
                "/api/cases",
                "/api/inbox",
                "/api/places",
                "/api/admin/people",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/external-task")) {
            assertThat(one.get(path).status()).as(path).isEqualTo(401);
        }
        for (String path : List.of(
                "/engine-rest/task",
                "/engine-rest/deployment",
                "/engine-rest/process-instance/" + id + "/variables",
                "/camunda/app/tasklist/",
                "/admin/systems",
                "/inbox",
                "/")) {
            assertThat(one.get(path).status()).as(path).isIn(302, 401, 403);
        }
        assertThat(one.post("/engine-rest/deployment/create", Map.of()).status())
                .isIn(302, 401, 403);
        assertThat(one.post("/api/disputes", Map.of()).status()).isEqualTo(401);
    }

    @Test
    void nobodySignsInWithItAtTheFrontDoor() {
        assertThat(TasklistClient.anonymous(port)
                        .tryToSignIn("system." + ONE, WorkerSystems.PASSWORD)
                        .location())
                .endsWith("/login?error");
    }
}
