package org.gridcase.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.gridcase.ApiClient.Answer;
import org.gridcase.EngineTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The systems of two departments at the door for external tasks. */
class WorkerDoorTest extends WorkerDoorCalls {

    @Test
    void eachDepartmentFetchesItsOwnTasksOnly() {
        systems.start(ONE, "case-1");
        systems.start(TWO, "case-2");

        JsonNode first = fetch(one, ONE, "w1");
        JsonNode second = fetch(two, TWO, "w2");

        assertThat(first).singleElement().satisfies(task -> {
            assertThat(task.path("businessKey").asText()).isEqualTo("case-1");
            assertThat(task.path("topicName").asText()).isEqualTo("department." + ONE);
            assertThat(task.path("workerId").asText()).isEqualTo("w1");
            assertThat(task.path("activityId").asText()).isEqualTo("handle");
            assertThat(task.path("lockExpirationTime").asText())
                    .matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}\\+0000");
        });
        assertThat(second)
                .singleElement()
                .satisfies(task -> assertThat(task.path("businessKey").asText()).isEqualTo("case-2"));
        assertThat(fetch(one, ONE, "w1")).as("locked").isEmpty();
    }

    /** The process knows more, and what it asks somebody else is no business of a worker. */
    @Test
    void aTaskShowsWhatItsModelGivesItAndTakesNothingElseIntoTheProcess() {
        String process = systems.start(ONE, "case-3");
        JsonNode task = fetch(one, ONE, "w1").get(0);
        assertThat(task.path("variables")).hasSize(1);
        assertThat(task.path("variables").path("seen").path("value").asText()).isEqualTo("open");
        assertThat(task.path("variables").path("seen").path("type").asText()).isEqualTo("String");

        Map<String, Object> answers = Map.of(
                "answer", value("String", "done"), "hidden", value("String", "changed"), "extra", value(null, 7));
        Answer answer = act(one, task, "complete", Map.of("workerId", "w1", "variables", answers));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(engine.getRuntimeService().getVariables(process))
                .containsEntry("result", "done")
                .containsEntry("hidden", "secret")
                .doesNotContainKeys("answer", "extra");
    }

    @Test
    void localVariablesAndErrorsStayOutOfTheProcessToo() {
        String process = systems.start(ONE, "case-4");
        JsonNode task = fetch(one, ONE, "w1").get(0);

        Answer unknown = act(one, task, "bpmnError", Map.of("workerId", "w1", "errorCode", "neverHeardOf"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body().path("message").asText()).isEqualTo("这项任务没有这个错误代码");
        Answer refused = act(
                one,
                task,
                "bpmnError",
                Map.of(
                        "workerId",
                        "w1",
                        "errorCode",
                        "refused",
                        "errorMessage",
                        "zhangsanrefused",
                        "variables",
                        Map.of("answer", value("String", "refused"), "hidden", value("String", "changed"))));

        assertThat(refused.status()).isEqualTo(204);
        assertThat(engine.getRuntimeService().getActiveActivityIds(process)).containsExactly("afterRefusal");
        assertThat(engine.getRuntimeService().getVariables(process))
                .containsEntry("hidden", "secret")
                .doesNotContainKey("answer");
        assertThat(EngineTables.with(jdbc, "zhangsanrefused")).isEmpty();
    }

    @Test
    void anotherTopicIsForbiddenAndNothingIsLocked() {
        String process = systems.start(TWO, "case-5");
        systems.start(ONE, "case-6");

        for (List<String> topics :
                List.of(List.of("department." + TWO), List.of("department." + ONE, "department." + TWO))) {
            Answer answer = one.post(DOOR + "/fetchAndLock", fetchBody("w1", topics.toArray(String[]::new)));
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body().path("message").asText())
                    .isEqualTo("不能领取主题“department.%s”：本凭据只能领取 department.%s".formatted(TWO, ONE));
            assertThat(answer.body().path("type").asText()).isNotBlank();
        }
        assertThat(systems.lockedIn(process)).isNull();
        assertThat(fetch(one, ONE, "w1")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "failure", "bpmnError", "extendLock", "unlock"})
    void anotherDepartmentsTaskDoesNotExist(String action) {
        String process = systems.start(TWO, "case-7");
        JsonNode task = fetch(two, TWO, "w").get(0);
        Map<String, Object> body = Map.of("workerId", "w", "errorCode", "refused", "newDuration", 1000);

        Answer answer = act(one, task, action, body);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(one.post(DOOR + "/no-such-task/" + action, body).status()).isEqualTo(404);
        assertThat(one.post(DOOR + "/no%00such/" + action, body).status()).isIn(400, 404);
        assertThat(systems.lockedIn(process)).isEqualTo("w");
    }

    @Test
    void whoComesSecondIsToldWhoWasFirst() {
        systems.start(ONE, "case-8");
        JsonNode task = fetch(one, ONE, "first").get(0);

        for (String action : List.of("complete", "failure", "bpmnError", "extendLock")) {
            Answer answer =
                    act(one, task, action, Map.of("workerId", "second", "errorCode", "refused", "newDuration", 1000));
            assertThat(answer.status()).as(action).isEqualTo(409);
            assertThat(answer.body().path("message").asText()).isEqualTo("任务由 first 锁定");
            assertThat(answer.body().path("type").asText()).isEqualTo("engine.worker.task.heldByOther");
        }
        systems.expire(task.path("id").asText());
        assertThat(act(one, task, "extendLock", Map.of("workerId", "first", "newDuration", 1000))
                        .status())
                .isEqualTo(409);
        assertThat(act(one, task, "unlock", null).status()).isEqualTo(204);
        assertThat(act(one, task, "complete", Map.of("workerId", "first")).status())
                .as("locked by nobody")
                .isEqualTo(409);
        JsonNode again = fetch(one, ONE, "second").get(0);
        assertThat(again.path("id")).isEqualTo(task.path("id"));
        assertThat(act(one, again, "extendLock", Map.of("workerId", "second", "newDuration", 60_000))
                        .status())
                .isEqualTo(204);
        assertThat(act(one, again, "complete", answer("second")).status()).isEqualTo(204);
        assertThat(act(one, again, "complete", answer("second")).status()).isEqualTo(404);
    }

    @Test
    void ofManyWorkersExactlyOneGetsATaskAndOneAnswerCounts() {
        systems.start(ONE, "case-9");

        List<JsonNode> got = IntStream.range(0, 8)
                .mapToObj(worker -> CompletableFuture.supplyAsync(() -> fetch(one, ONE, "race-" + worker)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .filter(tasks -> !tasks.isEmpty())
                .toList();
        assertThat(got).singleElement().satisfies(tasks -> assertThat(tasks).hasSize(1));

        JsonNode task = got.get(0).get(0);
        String winner = task.path("workerId").asText();
        List<Integer> statuses = IntStream.range(0, 8)
                .mapToObj(attempt -> CompletableFuture.supplyAsync(
                        () -> act(one, task, "complete", answer(winner)).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).containsOnlyOnce(204).allMatch(status -> status < 500);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fetchAndLock | {}",
                "fetchAndLock | []",
                "fetchAndLock | null",
                "fetchAndLock | {'workerId':'w','maxTasks':1,'topics':[]}",
                "fetchAndLock | {'workerId':'w','maxTasks':0,'topics':[{'topicName':'T','lockDuration':1000}]}",
                "fetchAndLock | {'workerId':'张三','maxTasks':1,'topics':[{'topicName':'T','lockDuration':1000}]}",
                "fetchAndLock | {'workerId':'w','maxTasks':1,'topics':[{'topicName':'T','lockDuration':0}]}",
                "fetchAndLock | {'workerId':'w','maxTasks':1,'topics':[{'topicName':'T','lockDuration':86400001}]}",
                "fetchAndLock | {'workerId':'w','maxTasks':1,'topics':[{'topicName':'T','lockDuration':9,"
                        + "'processVariables':{'hidden':'secret'}}]}",
                "fetchAndLock | {'workerId':'w','maxTasks':1,'topics':[{'topicName':'T','lockDuration':9,"
                        + "'tenantIdIn':['x']}]}",
                "fetchAndLock | {'workerId':'w','maxTasks':1,'sorting':[{'sortBy':'id'}],"
                        + "'topics':[{'topicName':'T','lockDuration':9}]}",
                "ID/complete | {}",
                "ID/complete | {'workerId':'w','variables':{'a':{'type':'Json','value':'{}'}}}",
                "ID/complete | {'workerId':'w','variables':{'a':{'type':'Object','value':'x'}}}",
                "ID/complete | {'workerId':'w','variables':{'a':{'type':'File','value':'x'}}}",
                "ID/complete | {'workerId':'w','variables':{'a':{'type':'Integer','value':'x'}}}",
                "ID/complete | {'workerId':'w','variables':{'a':{'type':'Integer','value':2147483648}}}",
                "ID/complete | {'workerId':'w','variables':{'a':{'type':'Date','value':'tomorrow'}}}",
                "ID/complete | {'workerId':'w','variables':{'a':{'type':'Boolean','value':'perhaps'}}}",
                "ID/complete | {'workerId':'w','variables':{'a':{'value':{'b':1}}}}",
                "ID/complete | {'workerId':'w','variables':{'a':{'value':'\\u0000'}}}",
                "ID/complete | {'workerId':'w','variables':{'a.b':{'value':1}}}",
                "ID/complete | {'workerId':'w','localVariables':{'a':null}}",
                "ID/bpmnError | {'workerId':'w'}",
                "ID/bpmnError | {'workerId':'w','errorCode':'${1}'}",
                "ID/failure | {'workerId':'w','retries':-1}",
                "ID/failure | {'workerId':'w','retries':1,'retryTimeout':-1}",
                "ID/extendLock | {'workerId':'w'}"
            })
    void whatIsWrongIsRefusedBeforeAnythingHappens(String path, String body) {
        String process = systems.start(ONE, "case-11");
        String id = fetch(one, ONE, "w").get(0).path("id").asText();

        Answer answer = systems.raw(
                port,
                ONE,
                DOOR + "/" + path.replace("ID", id),
                body.replace('\'', '"').replace("\"T\"", "\"department." + ONE + "\""));

        assertThat(answer.status()).as(body).isEqualTo(400);
        assertThat(answer.body().path("message").asText()).isNotBlank();
        assertThat(answer.body().path("code").isTextual())
                .as("clients expect a number")
                .isFalse();
        assertThat(systems.lockedIn(process)).isEqualTo("w");
    }

    @Test
    void plainValuesOfEveryTypeAreTaken() {
        String process = systems.start(ONE, "case-12");
        JsonNode task = fetch(one, ONE, "w").get(0);
        Map<String, Object> variables = new HashMap<>();
        variables.put("answer", value("string", "𠮷 done"));
        variables.put("b", value("boolean", true));
        variables.put("i", value("Integer", 5));
        variables.put("l", value("Long", 5_000_000_000L));
        variables.put("s", value("Short", 3));
        variables.put("d", value("Double", 1.5));
        variables.put("at", value("Date", "2026-11-22T08:00:00.000+0800"));
        variables.put("n", value("Null", null));

        assertThat(act(one, task, "complete", Map.of("workerId", "w", "variables", variables))
                        .status())
                .isEqualTo(204);
        assertThat(engine.getRuntimeService().getVariable(process, "result")).isEqualTo("𠮷 done");
    }

    @Test
    void aWaitingRequestIsAnsweredWhenATaskComes() throws Exception {
        Map<String, Object> waiting = new HashMap<>(fetchBody("w", "department." + ONE));
        waiting.put("asyncResponseTimeout", 30_000);
        CompletableFuture<Answer> answer =
                CompletableFuture.supplyAsync(() -> one.post(DOOR + "/fetchAndLock", waiting));

        systems.start(ONE, "case-13");

        assertThat(answer.get(20, TimeUnit.SECONDS).body()).hasSize(1);
        waiting.put("asyncResponseTimeout", 500);
        Answer nothing = one.post(DOOR + "/fetchAndLock", waiting);
        assertThat(nothing.status()).isEqualTo(200);
        assertThat(nothing.body()).isEmpty();
    }

    /** As Camunda's Java client sends it. */
    @Test
    void unlockTakesABodyThatSaysNothing() {
        systems.start(ONE, "case-14");
        String id = fetch(one, ONE, "w").get(0).path("id").asText();

        assertThat(systems.raw(port, ONE, DOOR + "/" + id + "/unlock", "null").status())
                .isEqualTo(204);
        assertThat(fetch(one, ONE, "other")).hasSize(1);
    }
}
