package org.gridcase.accountability.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.gridcase.GridcaseTest;
import org.gridcase.TasklistClient;
import org.gridcase.TasklistClient.Answer;
import org.gridcase.accountability.domain.Course.State;
import org.gridcase.accountability.process.ReviewDriver.Review;
import org.gridcase.engine.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Several people of a review at once, each in Tasklist, and time itself: whoever comes second is told so, and nothing is
 * decided twice.
 */
@GridcaseTest
class ReviewRaceTest {

    private static final int DONE = 204;
    private static final int CONFLICT = 409;
    private static final String PASSWORD = "gridcase";

    @LocalServerPort
    private int port;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private ReviewDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(ReviewDriver.class);
    }

    /** Each member with two windows open: three votes count, and the panel decides once. */
    @RepeatedTest(2)
    void aPanelVotesAtOnceAndEverybodyTwice() throws Exception {
        Review review = driver.goesOn().defends();
        List<Callable<Integer>> votes = new ArrayList<>();
        for (Task seat : review.tasksOf("castVote")) {
            votes.add(vote(seat, "held"));
            votes.add(vote(seat, "notHeld"));
        }

        List<Integer> told = together(votes);

        assertThat(told).containsOnly(DONE, CONFLICT);
        assertThat(told.stream().filter(status -> status == DONE)).hasSize(3);
        assertThat(count(review, "turnout")).isEqualTo(3);
        assertThat(count(review, "vote")).isEqualTo(3);
        review.goesOn();
        assertThat(count(review, "result")).isEqualTo(1);
        assertThat(review.timeline()).containsOnlyOnce("reviewCounted");
        assertThat(review.record().course().state()).isIn(State.APPEAL, State.CLOSED);
    }

    /** The last vote comes when the time is over: it counts or it does not, and the ballot is counted once. */
    @RepeatedTest(2)
    void theLastVoteComesWhenTheTimeIsOver() throws Exception {
        Review review = driver.goesOn().defends().vote(1, "held", "held");
        Task last = review.tasksOf("castVote").get(0);

        List<Integer> told = together(List.of(vote(last, "held"), time(review, "votingOverdue")));

        review.goesOn();
        assertThat(told.get(0)).isIn(DONE, CONFLICT);
        assertThat(count(review, "vote")).isEqualTo(told.get(0) == DONE ? 3 : 2);
        assertThat(count(review, "result")).isEqualTo(1);
        assertThat(review.timeline()).containsOnlyOnce("reviewCounted");
        assertThat(review.tasksOf("appealOrAccept")).hasSize(1);
    }

    @RepeatedTest(2)
    void aUnitAppealsWhenTheTimeIsOver() throws Exception {
        Review review =
                driver.goesOn().defends().vote(1, "held", "held", "held").claims("dept-urban", "appealOrAccept");
        Task task = review.tasksOf("appealOrAccept").get(0);

        List<Integer> told = together(List.of(
                submits("dept-urban", task, Map.of("outcome", "appeal", "reason", "未考虑极端天气。")),
                time(review, "appealOverdue")));

        assertThat(told).containsExactlyInAnyOrder(DONE, CONFLICT);
        assertThat(count(review, "statement where kind = 'appeal'")).isEqualTo(1);
        boolean appealed = told.get(0) == DONE;
        assertThat(review.record().course().state()).isEqualTo(appealed ? State.VOTING : State.CLOSED);
        assertThat(count(review, "decision")).isEqualTo(appealed ? 0 : 1);
    }

    @RepeatedTest(2)
    void aUnitStatesItsDefenceWhenTheTimeIsOver() throws Exception {
        Review review = driver.goesOn().claims("dept-urban", "stateDefence");
        Task task = review.tasksOf("stateDefence").get(0);

        List<Integer> told = together(
                List.of(submits("dept-urban", task, Map.of("statement", "转运车辆故障。")), time(review, "defenceOverdue")));

        assertThat(told).containsExactlyInAnyOrder(DONE, CONFLICT);
        assertThat(count(review, "statement")).isEqualTo(1);
        assertThat(review.timeline())
                .contains(told.get(0) == DONE ? "reviewDefended" : "reviewSilent")
                .doesNotContain(told.get(0) == DONE ? "reviewSilent" : "reviewDefended");
        assertThat(review.tasksOf("castVote")).hasSize(3);
    }

    private Callable<Integer> vote(Task seat, String outcome) {
        return submits(seat.getAssignee(), seat, Map.of("outcome", outcome, "reason", "依据充分"));
    }

    private Callable<Integer> submits(String username, Task task, Map<String, String> fields) {
        accounts.setSharedPassword(List.of(username), PASSWORD);
        TasklistClient person = TasklistClient.signIn(port, username, PASSWORD);
        return () -> {
            Answer answer = person.submit(task.getId(), fields);
            if (answer.status() == CONFLICT) {
                assertThat(answer.body().path("message").asText()).matches(".*\\p{IsHan}.*");
            }
            return answer.status();
        };
    }

    /** As the engine's own thread would: what it does not manage it tries again later. */
    private static Callable<Integer> time(Review review, String element) {
        return () -> {
            try {
                review.fires(element);
                return DONE;
            } catch (RuntimeException | AssertionError late) {
                return CONFLICT;
            }
        };
    }

    private static List<Integer> together(List<Callable<Integer>> actions) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(actions.size());
        CyclicBarrier start = new CyclicBarrier(actions.size());
        try {
            Stream<Callable<Integer>> waiting = actions.stream().map(action -> () -> {
                start.await();
                return action.call();
            });
            List<Integer> told = new ArrayList<>();
            for (Future<Integer> one : people.invokeAll(waiting.toList())) {
                told.add(one.get());
            }
            return told;
        } finally {
            people.shutdownNow();
        }
    }

    private int count(Review review, String what) {
        String table = what.contains(" where ")
                ? what.replace(" where ", " where case_number = ? and ")
                : what + " where case_number = ?";
        return jdbc.sql("select count(*) from gridcase.accountability_" + table)
                .param(review.number.value())
                .query(Integer.class)
                .single();
    }
}
