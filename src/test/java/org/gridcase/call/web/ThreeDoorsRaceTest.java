package org.gridcase.call.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gridcase.ApiClient;
import org.gridcase.GridcaseTest;
import org.gridcase.TasklistClient;
import org.gridcase.TestOfficers;
import org.gridcase.engine.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One call and everybody at once: sixteen officers in Tasklist, of whom four answer without claiming first, four by the API,
 * and the department's own system. One has it, whoever it is; the others are told so, and the service never stumbles.
 */
@GridcaseTest
class ThreeDoorsRaceTest {

    private static final int CLAIMING = 12;
    private static final int ANSWERING = 4;
    private static final int CALLING_THE_API = 4;
    private static final int OFFICERS = CLAIMING + ANSWERING + CALLING_THE_API;
    private static final int ROUNDS = Integer.getInteger("race.calls", 10);
    private static final String UNIT = "99010007";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private final ExecutorService threads = Executors.newFixedThreadPool(OFFICERS + 1);
    private final List<TasklistClient> atTasklist = new ArrayList<>();

    /** @param door by which it came, and {@code who} came */
    private record Answer(String door, String who, int status, String text) {

        boolean won() {
            return status < 300;
        }
    }

    @BeforeEach
    void theOfficersArrive() {
        TestOfficers.arrive(jdbc, accounts, UNIT, OFFICERS, ThreeDoorsRaceTest::username, ThreeDoorsRaceTest::name);
        for (int number = 0; number < CLAIMING + ANSWERING; number++) {
            atTasklist.add(TasklistClient.signIn(port, username(number), TestOfficers.PASSWORD));
        }
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void oneHasItWhicheverDoorItCameByAndTheOthersAreTold() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String number = newCall();

            List<Answer> answers = race(number);

            assertThat(answers).as("no 5xx").allMatch(answer -> answer.status() < 500);
            List<Answer> winners = answers.stream().filter(Answer::won).toList();
            assertThat(winners).as(answers.toString()).hasSize(1);
            Answer winner = winners.get(0);
            JsonNode claim = ApiClient.basic(port, "district-centre", "gridcase")
                    .get("/api/calls/" + number)
                    .body()
                    .path("claim");
            assertThat(claim.path("unit").path("code").asText()).isEqualTo(UNIT);
            if (winner.door().equals("system")) {
                assertThat(claim.path("workOrder").asText()).isEqualTo("YJ-" + number);
            } else {
                assertThat(claim.path("claimedBy").asText()).isEqualTo(winner.who());
            }
            assertThat(answers).filteredOn(answer -> !answer.won()).allSatisfy(answer -> told(answer, winner));
        }
    }

    private void told(Answer loser, Answer winner) {
        if (loser.door().equals("system")) {
            // Its task is gone with the answer of a person; taken up and not answered yet, it is told by whom.
            assertThat(loser.status()).isIn(404, 409);
            return;
        }
        assertThat(loser.status()).as(loser.toString()).isEqualTo(409);
        assertThat(loser.text())
                .contains(
                        winner.door().equals("system")
                                ? "应急管理局"
                                : name(Integer.parseInt(
                                        winner.who().substring(winner.who().lastIndexOf('-') + 1))));
    }

    private List<Answer> race(String number) throws Exception {
        String task = atTasklist.get(0).tasksOf(number).get(0).path("id").asText();
        DepartmentSystem system = new DepartmentSystem(port, UNIT);
        JsonNode offer = system.fetch(number);
        List<Callable<Answer>> all = new ArrayList<>();
        IntStream.range(0, CLAIMING)
                .forEach(officer ->
                        all.add(() -> tasklist(officer, atTasklist.get(officer).claim(task, username(officer)))));
        IntStream.range(CLAIMING, CLAIMING + ANSWERING)
                .forEach(officer -> all.add(
                        () -> tasklist(officer, atTasklist.get(officer).submit(task, Map.of("outcome", "accept")))));
        IntStream.range(CLAIMING + ANSWERING, OFFICERS)
                .forEach(officer -> all.add(() -> {
                    ApiClient.Answer answer = ApiClient.basic(port, username(officer), TestOfficers.PASSWORD)
                            .post("/api/calls/" + number + "/claim", Map.of());
                    return new Answer(
                            "api",
                            username(officer),
                            answer.status(),
                            answer.response().body());
                }));
        all.add(() -> {
            ApiClient.Answer answer = system.complete(offer, Map.of("workOrder", "YJ-" + number));
            return new Answer("system", UNIT, answer.status(), answer.response().body());
        });
        CyclicBarrier start = new CyclicBarrier(all.size());
        List<Future<Answer>> running = new ArrayList<>();
        for (Callable<Answer> one : all) {
            running.add(threads.submit(() -> {
                start.await();
                return one.call();
            }));
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> one : running) {
            answers.add(one.get());
        }
        return answers;
    }

    private static Answer tasklist(int officer, TasklistClient.Answer answer) {
        return new Answer("tasklist", username(officer), answer.status(), answer.text());
    }

    private String newCall() {
        return ApiClient.basic(port, "town-officer", "gridcase")
                .post(
                        "/api/calls",
                        Map.of(
                                "title", "危化品泄漏",
                                "description", "厂区储罐泄漏，已疏散。",
                                "entry", "S-05",
                                "urgency", "urgent",
                                "placeCode", "990100001"))
                .body()
                .path("caseNumber")
                .asText();
    }

    private static String username(int number) {
        return "door-race-" + number;
    }

    /** As wide as all others: none is the beginning of another. */
    private static String name(int number) {
        return "值守%02d".formatted(number);
    }
}
