package org.gridcase.call.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridcase.ApiClient;
import org.gridcase.ApiClient.Answer;
import org.gridcase.GridcaseTest;
import org.gridcase.TestOfficers;
import org.gridcase.engine.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sixteen officers of one department and one call: one has it, the others learn who. */
@GridcaseTest
class CallClaimRaceTest {

    private static final int CLAIMANTS = 16;
    private static final int ROUNDS = Integer.getInteger("race.calls", 10);
    private static final String UNIT = "99010007";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void sixteenOfficersArrive() {
        TestOfficers.arrive(jdbc, accounts, UNIT, CLAIMANTS, CallClaimRaceTest::username, CallClaimRaceTest::name);
    }

    @Test
    void exactlyOneHasItAndTheOthersLearnWho() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLAIMANTS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                String number = newCall();
                Map<Integer, List<Answer>> answers =
                        race(threads, number).stream().collect(java.util.stream.Collectors.groupingBy(Answer::status));

                assertThat(answers.keySet()).isEqualTo(new HashSet<>(List.of(200, 409)));
                assertThat(answers.get(200)).hasSize(1);
                String winner = answers.get(200)
                        .get(0)
                        .body()
                        .path("claim")
                        .path("claimedBy")
                        .asText();
                String name = name(Integer.parseInt(winner.substring(winner.lastIndexOf('-') + 1)));
                assertThat(answers.get(409)).hasSize(CLAIMANTS - 1).allSatisfy(answer -> assertThat(
                                answer.body().toString())
                        .contains(name));
                assertThat(jdbc.sql(
                                        "select claimed_by from gridcase.call_claim where case_number = ? and ended_at is null")
                                .param(number)
                                .query(String.class)
                                .list())
                        .containsExactly(winner);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Answer> race(ExecutorService threads, String number) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CLAIMANTS);
        List<Future<Answer>> running = new ArrayList<>();
        for (int claimant = 0; claimant < CLAIMANTS; claimant++) {
            ApiClient officer = ApiClient.basic(port, username(claimant), TestOfficers.PASSWORD);
            running.add(threads.submit(() -> {
                start.await();
                return officer.post("/api/calls/" + number + "/claim", Map.of());
            }));
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> one : running) {
            answers.add(one.get());
        }
        return answers;
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
        return "call-race-" + number;
    }

    /** As wide as all others: none is the beginning of another. */
    private static String name(int number) {
        return "应急%02d".formatted(number);
    }
}
