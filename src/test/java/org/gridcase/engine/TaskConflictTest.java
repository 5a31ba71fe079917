package org.gridcase.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.gridcase.GridcaseTest;
import org.gridcase.TasklistClient;
import org.gridcase.TasklistClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people and one task: one wins, the other learns who and when. Over HTTP, as Tasklist does it. */
@GridcaseTest
class TaskConflictTest {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Accounts accounts;

    @Autowired
    TaskVisibility visibility;

    private TasklistClient anna;
    private TasklistClient bela;
    private String task;

    @BeforeEach
    void signIn() {
        EnginePeople.arrive(accounts, engine);
        anna = TasklistClient.signIn(port, EnginePeople.ANNA, EnginePeople.PASSWORD);
        bela = TasklistClient.signIn(port, EnginePeople.BELA, EnginePeople.PASSWORD);
        task = EnginePeople.newTask(engine);
    }

    @Test
    void whoClaimsSecondLearnsWhoWasFirst() {
        Instant before = Instant.now().minusSeconds(1);
        anna.claim(task, EnginePeople.ANNA).ok();

        Answer answer = bela.claim(task, EnginePeople.BELA);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("type").asText()).isNotEmpty();
        assertThat(answer.body().path("message").asText())
                .startsWith("这项任务已由安娜于")
                .contains("年");
        assertThat(answer.body().path("who").asText()).isEqualTo(EnginePeople.ANNA);
        assertThat(Instant.parse(answer.body().path("when").asText())).isAfter(before);
    }

    @Test
    void whoeverCompletesWhatACompletedTaskWasLearnsWhoDidIt() {
        anna.claim(task, EnginePeople.ANNA).ok();
        anna.submit(task, Map.of("outcome", "settled")).ok();

        for (Answer again : List.of(
                anna.submit(task, Map.of("outcome", "settled")),
                bela.submit(task, Map.of()),
                bela.post("/task/" + task + "/complete", Map.of()),
                bela.claim(task, EnginePeople.BELA),
                bela.unclaim(task))) {
            assertThat(again.status()).as(again.toString()).isEqualTo(409);
            assertThat(again.body().path("message").asText())
                    .startsWith("这项任务已由安娜于")
                    .endsWith("办结。");
        }
        assertThat(bela.speaking("en")
                        .submit(task, Map.of())
                        .body()
                        .path("message")
                        .asText())
                .startsWith("安娜 completed this task on");
    }

    @Test
    void aColleagueCannotCompleteWhatSomebodyHasTakenUp() {
        anna.claim(task, EnginePeople.ANNA).ok();

        Answer answer = bela.submit(task, Map.of("outcome", "settled"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("who").asText()).isEqualTo(EnginePeople.ANNA);
        assertThat(engine.getTaskService().createTaskQuery().taskId(task).count())
                .isOne();
    }

    @Test
    void whoCompletesWithoutClaimingIsRecorded() {
        anna.submit(task, Map.of("outcome", "settled")).ok();

        assertThat(engine.getHistoryService()
                        .createHistoricTaskInstanceQuery()
                        .taskId(task)
                        .singleResult()
                        .getAssignee())
                .isEqualTo(EnginePeople.ANNA);
        assertThat(rightsOn(task)).isZero();
    }

    @Test
    void onlyTheHolderPutsATaskBackAndThenTheColleagueMayTakeIt() {
        anna.claim(task, EnginePeople.ANNA).ok();

        assertThat(bela.unclaim(task).status()).isEqualTo(403);
        anna.unclaim(task).ok();
        bela.claim(task, EnginePeople.BELA).ok();
        bela.submit(task, Map.of()).ok();
    }

    @Test
    void aTaskIsClaimedForOneselfOnly() {
        assertThat(anna.claim(task, EnginePeople.BELA).status()).isEqualTo(403);
        assertThat(anna.post("/task/" + task + "/claim", Map.of()).status()).isEqualTo(403);
        assertThat(anna.post("/task/" + task + "/assignee", Map.of("userId", EnginePeople.BELA))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoMayOnlyLookCanNeitherClaimNorComplete() {
        TasklistClient onlooker = TasklistClient.signIn(port, EnginePeople.ONLOOKER, EnginePeople.PASSWORD);
        assertThat(onlooker.get("/task/" + task).status()).as("not shown yet").isEqualTo(404);

        visibility.show(task, List.of(EnginePeople.ONLOOKERS, EnginePeople.GROUP));
        visibility.show(task, List.of(EnginePeople.ONLOOKERS));

        onlooker.get("/task/" + task).ok();
        assertThat(onlooker.claim(task, EnginePeople.ONLOOKER).status()).isEqualTo(403);
        assertThat(onlooker.submit(task, Map.of()).status()).isEqualTo(403);
        assertThat(onlooker.unclaim(task).status()).isEqualTo(403);
        assertThat(onlooker.claim(task, EnginePeople.ONLOOKER)
                        .body()
                        .path("message")
                        .asText())
                .isEqualTo("您没有权限进行此操作。");

        anna.submit(task, Map.of()).ok();
        assertThat(rightsOn(task)).as("rights vanish with the task").isZero();
    }

    @Test
    void aRuleThatSaysNoIsHeardInTheUsersLanguageAndNothingIsDone() {
        Answer answer = anna.submit(task, Map.of("outcome", "refuse"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("message").asText()).startsWith("密码强度不够");
        assertThat(answer.body().path("field").asText()).isEqualTo("outcome");
        assertThat(anna.speaking("en")
                        .submit(task, Map.of("outcome", "refuse"))
                        .body()
                        .path("message")
                        .asText())
                .startsWith("The password is too weak");
        anna.submit(task, Map.of("outcome", "settled")).ok();
    }

    @Test
    void whatCannotBeStoredIsAMistakeOfTheRequest() {
        TasklistClient admin = TasklistClient.signIn(port, EnginePeople.ADMIN, EnginePeople.PASSWORD);
        for (String text : List.of("x".repeat(10_000), "nul\u0000")) {
            Answer answer = admin.start(EnginePeople.PROCESS, Map.of("outcome", text));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
            assertThat(answer.body().path("message").asText()).startsWith("填写的内容过长");
        }
        admin.start(EnginePeople.PROCESS, Map.of("outcome", "\uD842\uDFB7 \uD83D\uDE00"))
                .ok();
        assertThat(anna.submit("no-such-task", Map.of()).status()).isEqualTo(404);
    }

    @RepeatedTest(8)
    void ofTwoWhoClaimAtOnceOneWins() throws Exception {
        List<Answer> answers =
                atOnce(client -> client.claim(task, client == anna ? EnginePeople.ANNA : EnginePeople.BELA));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).allSatisfy(loser -> assertThat(
                        loser.body().path("message").asText())
                .contains("认领"));
    }

    @RepeatedTest(8)
    void ofTwoWhoCompleteAtOnceOneWins() throws Exception {
        List<Answer> answers = atOnce(client -> client.submit(task, Map.of("outcome", "settled")));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).allSatisfy(loser -> assertThat(
                        loser.body().path("message").asText())
                .contains("办结"));
    }

    private List<Answer> atOnce(Function<TasklistClient, Answer> action) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Answer>> answers = List.of(anna, bela).stream()
                    .map(client -> threads.submit(() -> {
                        start.await();
                        return action.apply(client);
                    }))
                    .toList();
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            threads.shutdown();
        }
    }

    private long rightsOn(String task) {
        return engine.getAuthorizationService()
                .createAuthorizationQuery()
                .resourceId(task)
                .count();
    }
}
