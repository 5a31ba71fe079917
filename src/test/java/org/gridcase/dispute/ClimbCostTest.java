package org.gridcase.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.gridcase.ApiClient;
import org.gridcase.TasklistClient;
import org.gridcase.database.TestDatabase;
import org.gridcase.deadline.PassedTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * What one completed task costs when a case climbs through all levels over HTTP, as the median of 50 climbs: SQL statements
 * and milliseconds for claiming it and for completing it. Run: {@code mvn verify -Psoak -Dtest=ClimbCostTest}.
 */
@Tag("soak")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import(CountedStatements.class)
class ClimbCostTest {

    private static final int CLIMBS = 50;
    private static final int WARM_UP = 5;

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, TasklistClient> people = new HashMap<>();
    private final List<Long> nanos = new ArrayList<>();
    private final List<Integer> claimStatements = new ArrayList<>();
    private final List<Integer> completeStatements = new ArrayList<>();

    @Test
    void oneClimbThroughAllLevels() {
        for (int i = 0; i < WARM_UP + CLIMBS; i++) {
            if (i == WARM_UP) {
                nanos.clear();
                claimStatements.clear();
                completeStatements.clear();
            }
            climb();
        }
        System.err.printf(
                "A completed task (claim and complete, %d tasks in %d climbs): median %d + %d statements, %.1f ms%n",
                nanos.size(), CLIMBS, median(claimStatements), median(completeStatements), median(nanos) / 1e6);
        assertThat(nanos).hasSize(CLIMBS * 8);
    }

    /** What a job of the storm costs: a case that nobody took up goes from the building to the grid. */
    @Test
    void oneDeadlineThatPasses() {
        List<Integer> statements = new ArrayList<>();
        for (int i = 0; i < WARM_UP + 4 * CLIMBS; i++) {
            String number = report();
            String job = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                    .flatMap(
                            instance -> management
                                    .createJobQuery()
                                    .processInstanceId(instance.getId())
                                    .activityId("deadlineReached")
                                    .list()
                                    .stream())
                    .findFirst()
                    .orElseThrow()
                    .getId();
            PassedTime.until("deadlineReached", number, jdbc);
            int before = CountedStatements.COUNT.get();
            long begun = System.nanoTime();
            management.executeJob(job);
            if (i >= WARM_UP) {
                nanos.add(System.nanoTime() - begun);
                statements.add(CountedStatements.COUNT.get() - before);
            }
        }
        System.err.printf(
                "A deadline that passes (%d cases): median %d statements, %.1f ms%n",
                nanos.size(), median(statements), median(nanos) / 1e6);
        assertThat(nanos).hasSize(4 * CLIMBS);
    }

    private String report() {
        return ApiClient.basic(port, "grid-worker", "gridcase")
                .post(
                        "/api/disputes",
                        Map.of(
                                "title", "计量 " + System.nanoTime(),
                                "description", "楼上漏水",
                                "matter", "water-leak",
                                "placeCode", "990100001001001001",
                                "source", "resident",
                                "parties", List.of(Map.of("name", "计量" + System.nanoTime()))))
                .body()
                .path("caseNumber")
                .asText();
    }

    private void climb() {
        String number = report();
        Map<String, Object> up = Map.of("outcome", "escalate", "reason", "差距太大", "notes", "谈了一次");
        complete(number, "building-head", up);
        complete(number, "grid-worker", up);
        complete(number, "station-member", Map.of("partyMembers", "示范党员"));
        complete(number, "station-member", up);
        complete(number, "community-mediator", up);
        complete(number, "town-officer", Map.of("outcome", "settled", "notes", "谈成"));
        complete(number, "town-officer", Map.of("outcome", "signed", "agreementKind", "oral", "terms", "各付一半"));
        runJobs(number);
        runJobs(number);
        complete(number, "town-officer", Map.of("outcome", "kept"));
    }

    private void complete(String number, String who, Map<String, ?> fields) {
        TasklistClient person = people.computeIfAbsent(who, name -> TasklistClient.signIn(port, name, "gridcase"));
        JsonNode task = person.tasksOf(number).get(0);
        String id = task.path("id").asText();
        long begun = System.nanoTime();
        int before = CountedStatements.COUNT.get();
        person.claim(id, who).ok();
        int claimed = CountedStatements.COUNT.get();
        person.submit(id, fields).ok();
        nanos.add(System.nanoTime() - begun);
        claimStatements.add(claimed - before);
        completeStatements.add(CountedStatements.COUNT.get() - claimed);
    }

    private void runJobs(String number) {
        PassedTime.until("followUpDue", number, jdbc);
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .forEach(job -> management.executeJob(job.getId()));
    }

    private static <T extends Comparable<T>> T median(List<T> values) {
        List<T> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
