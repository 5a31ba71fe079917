package org.gridcase.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridcase.ApiClient;
import org.gridcase.GridcaseTest;
import org.gridcase.TasklistClient;
import org.gridcase.meeting.BodyKind;
import org.gridcase.meeting.process.MeetingDriver;
import org.gridcase.meeting.process.MeetingDriver.Meeting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Twenty at once try to vote for one member: on paper, in Tasklist and through the API. One counts, and none is a fault. */
@GridcaseTest
class DoubleVotingTest {

    private static final int THREADS = 20;
    private static final int ROUNDS = Integer.getInteger("race.votes", 5);

    @LocalServerPort
    private int port;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void oneCountsHoweverTheyCome() throws Exception {
        MeetingDriver driver = beans.createBean(MeetingDriver.class);
        driver.roster(BodyKind.TWO_COMMITTEES, 3).accounts(3);
        ApiClient convenor = ApiClient.basic(port, driver.convenor, MeetingDriver.PASSWORD);
        ApiClient member = ApiClient.basic(port, driver.member(1), MeetingDriver.PASSWORD);
        TasklistClient tasklist = TasklistClient.signIn(port, driver.member(1), MeetingDriver.PASSWORD);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                Meeting meeting = driver.convenes(BodyKind.TWO_COMMITTEES, "mixed", false, "议题");
                meeting.comeTo(3).putsToVote();
                String task = meeting.tasksOf("castBallot").stream()
                        .filter(one -> driver.member(1).equals(one.getAssignee()))
                        .findFirst()
                        .orElseThrow()
                        .getId();
                String path = "/api/meetings/" + meeting.number;
                List<Callable<Integer>> ways = List.of(
                        () -> convenor.post(path + "/papers", Map.of("code", "1"))
                                .status(),
                        () -> tasklist.submit(task, Map.of("outcome", "yes")).status(),
                        () -> member.post(path + "/votes", Map.of("choice", "yes"))
                                .status());
                List<Integer> answers = race(threads, ways);

                assertThat(answers.stream().filter(status -> status < 300))
                        .as(answers.toString())
                        .hasSize(1);
                assertThat(answers).as("none is a fault").allMatch(status -> status < 500);
                assertThat(count("meeting_turnout", meeting)).isEqualTo(1);
                int papers = jdbc.sql(
                                "SELECT count(*) FROM gridcase.meeting_turnout WHERE way = 'paper' AND meeting = ?")
                        .param(meeting.number.value())
                        .query(Integer.class)
                        .single();
                assertThat(papers + count("meeting_vote", meeting) + secret(meeting))
                        .as("a paper or a vote, not both")
                        .isEqualTo(1);
                meeting.goesOn().papers(2, 3).goesOn().counts(2 + papers, 0, 0, 0);
                assertThat(meeting.sheet()
                                .motions()
                                .get(0)
                                .kept()
                                .result()
                                .tally()
                                .yes())
                        .as("none is lost")
                        .isEqualTo(3);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Integer> race(ExecutorService threads, List<Callable<Integer>> ways) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<Integer>> running = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Callable<Integer> way = ways.get(thread % ways.size());
            running.add(threads.submit(() -> {
                start.await();
                return way.call();
            }));
        }
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> one : running) {
            answers.add(one.get());
        }
        return answers;
    }

    private int count(String table, Meeting meeting) {
        return jdbc.sql("SELECT count(*) FROM gridcase." + table + " WHERE meeting = ?")
                .param(meeting.number.value())
                .query(Integer.class)
                .single();
    }

    private int secret(Meeting meeting) {
        return jdbc.sql("SELECT coalesce(sum(votes), 0)::integer FROM gridcase.meeting_secret_count WHERE meeting = ?")
                .param(meeting.number.value())
                .query(Integer.class)
                .single();
    }
}
