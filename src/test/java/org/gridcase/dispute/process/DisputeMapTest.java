package org.gridcase.dispute.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.camunda.bpm.engine.HistoryService;
import org.gridcase.ApiClient;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.dispute.process.DisputeDriver.Case;
import org.gridcase.monitor.LivedHistory;
import org.gridcase.monitor.MapOracle;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the map of the processes says of disputes that went every way, recomputed from the engine's history itself. */
class DisputeMapTest extends DisputePaths {

    private static final int WALKS = 14;
    private static final int MOST_STEPS = 7;

    @LocalServerPort
    private int port;

    @Autowired
    private ReadModelRefresh refresh;

    @Autowired
    private HistoryService history;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void figuresOfRandomWalksAreThoseOfTheHistory() {
        List<Case> walked = walks(new Random(20261123));
        LivedHistory.scatter(
                jdbc, walked.stream().map(one -> one.number.value()).toList(), 1);
        overdue(walked.get(0));
        overdue(walked.get(3));
        refresh.now();

        MapOracle oracle = new MapOracle(history, cases);
        for (String process : List.of("dispute-resolution", "mediation", "settlement")) {
            for (String place : List.of("990100", "990100001001", DisputeDriver.BUILDING)) {
                JsonNode map = get("district-centre", "/api/monitor/map/" + process + "?place=" + place);
                oracle.compare(map, process, place);
            }
        }
        assertThat(step(get("district-centre", "/api/monitor/map/mediation"), "mediate")
                        .path("overdue")
                        .asInt())
                .isPositive();
    }

    @Test
    void madeAnewTheVisitsAreThoseThatFollowedTheEvents() {
        List<Case> walked = walks(new Random(7));
        List<String> numbers = walked.stream().map(one -> one.number.value()).toList();
        refresh.now();
        List<String> followed = rows(numbers);

        refresh.rebuild();
        refresh.now();

        assertThat(followed).hasSizeGreaterThan(2 * WALKS).isEqualTo(rows(numbers));
    }

    @Test
    void whoeverTakesATaskUpIsKnownAndTheLoopAndTheCalledProcessAreOnThePath() {
        Case dispute = driver.inBuilding();
        dispute.completes("building-head", "mediate", "outcome", "anotherSession", "notes", "约定再谈")
                .escalates("building-head")
                .claims("grid-worker", "mediate");
        refresh.now();

        assertThat(jdbc.sql("select username from gridcase.monitor_visit"
                                + " where number = ? and kind = 'userTask' and ended is null")
                        .param(dispute.number.value())
                        .query(String.class)
                        .list())
                .containsExactly("grid-worker");

        JsonNode path = get("town-officer", "/api/monitor/map/cases/" + dispute.number);
        assertThat(path.path("title").asText()).isEqualTo(dispute.facts().title());
        assertThat(path.path("returns").asInt()).isEqualTo(1);
        JsonNode outer = path.path("runs").get(0);
        JsonNode inBuilding = path.path("runs").get(1);
        assertThat(texts(outer.path("steps"), "element")).containsExactly("building", "grid");
        // The stage around the task comes first.
        assertThat(texts(inBuilding.path("steps"), "element")).startsWith("work", "mediate", "mediate");
        assertThat(inBuilding.path("steps").get(2).path("time").asInt()).isEqualTo(2);
        assertThat(inBuilding.path("steps").get(1).path("person").asText()).startsWith("王秀兰");
        assertThat(outer.path("steps").get(0).path("called").asText())
                .isEqualTo(inBuilding.path("instance").asText());
        assertThat(inBuilding.path("calledBy").asText())
                .isEqualTo(outer.path("instance").asText());
        assertThat(outer.path("steps").get(0).path("ended").isNull()).isFalse();
        assertThat(outer.path("steps").get(1).path("ended").isNull()).isTrue();
        assertThat(inBuilding.path("flows")).isNotEmpty();
    }

    @Test
    void aClosedCaseKeepsItsPath() {
        Case dispute = driver.inGrid()
                .completes("grid-worker", "mediate", "outcome", "settled")
                .signs("grid-worker")
                .completes("grid-worker", "followUpVisit", "outcome", "kept");
        assertThat(dispute.ended()).isTrue();

        JsonNode path = get("district-centre", "/api/monitor/map/cases/" + dispute.number);

        assertThat(texts(path.path("runs").get(0).path("steps"), "element")).contains("grid", "settlement");
        assertThat(path.path("runs").get(0).path("ended").isNull()).isFalse();
    }

    @Test
    void nobodySeesCasesOfOthers() {
        Case dispute = driver.inCommunity();
        overdue(dispute);
        refresh.now();
        String listed = "/api/monitor/map/mediation/steps/mediate/cases";

        assertThat(texts(get("community-secretary", listed).path("items"), "caseNumber"))
                .contains(dispute.number.value());
        JsonNode first = get("community-secretary", listed).path("items").get(0);
        assertThat(first.path("overdue").asBoolean()).isTrue();
        assertThat(first.path("holder").asText()).contains("社区");

        for (String stranger : List.of("community-secretary-b", "dept-land", "building-head-3")) {
            assertThat(texts(get(stranger, listed).path("items"), "caseNumber"))
                    .as(stranger)
                    .doesNotContain(dispute.number.value());
            assertThat(as(stranger)
                            .get("/api/monitor/map/cases/" + dispute.number)
                            .status())
                    .as(stranger)
                    .isEqualTo(404);
        }
        assertThat(as("community-secretary-b")
                        .get("/api/monitor/map/mediation?place=990100001001")
                        .status())
                .isEqualTo(404);
        assertThat(as("community-secretary").get("/api/monitor/map/no-such").status())
                .isEqualTo(404);
        assertThat(as("community-secretary")
                        .get("/api/monitor/map/mediation?version=999")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theDrawingIsTheModelThatRuns() {
        assertThat(as("town-officer")
                        .with("Accept", "application/xml")
                        .get("/api/monitor/map/mediation/xml")
                        .response()
                        .body())
                .contains("<bpmn:process id=\"mediation\"", "bpmndi:BPMNShape");
    }

    private List<Case> walks(Random random) {
        List<Case> walked = new ArrayList<>();
        for (int i = 0; i < WALKS; i++) {
            Case dispute = random.nextBoolean() ? driver.inBuilding() : driver.inGrid();
            for (int step = random.nextInt(MOST_STEPS); step > 0 && walks(dispute, random); step--) {
                // Each step is a transaction of its own.
            }
            walked.add(dispute);
        }
        return walked;
    }

    private boolean walks(Case dispute, Random random) {
        String user =
                switch (dispute.facts().stage() == null ? "" : dispute.facts().stage()) {
                    case "building" -> "building-head";
                    case "grid" -> "grid-worker";
                    default -> null;
                };
        List<String> open = dispute.openTasks();
        if (user == null || open.isEmpty()) {
            return false;
        }
        switch (open.get(0)) {
            case "mediate" -> mediates(dispute, user, random.nextInt(5));
            case "signAgreement" -> {
                if (random.nextBoolean()) {
                    dispute.completes(user, "signAgreement", "outcome", "refuse", "reason", "乙方反悔");
                } else {
                    dispute.signs(user);
                }
            }
            case "followUpVisit" -> dispute.completes(user, "followUpVisit", "outcome", "kept");
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void mediates(Case dispute, String user, int choice) {
        switch (choice) {
            case 0 -> dispute.completes(user, "mediate", "outcome", "anotherSession", "notes", "各退一步");
            case 1 -> dispute.escalates(user);
            case 2 -> dispute.fires("deadlineReached");
            case 3 -> dispute.claims(user, "mediate").givesBack(user, "mediate");
            default -> dispute.completes(user, "mediate", "outcome", "settled");
        }
    }

    private void overdue(Case dispute) {
        jdbc.sql(
                        "update gridcase.case_file set due_at = now() - interval '30 days' where number = ? and status <> 'closed'")
                .param(dispute.number.value())
                .update();
    }

    private List<String> rows(List<String> numbers) {
        return jdbc.sql("select to_jsonb(visit)::text from gridcase.monitor_visit visit"
                        + " where number = any (?) order by id")
                .param(numbers.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private static JsonNode step(JsonNode map, String element) {
        for (JsonNode step : map.path("steps")) {
            if (step.path("element").asText().equals(element)) {
                return step;
            }
        }
        throw new AssertionError("no step " + element + " in " + map);
    }

    private static List<String> texts(JsonNode items, String field) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.path(field).asText()));
        return texts;
    }

    private JsonNode get(String user, String path) {
        ApiClient.Answer answer = as(user).get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    private ApiClient as(String user) {
        return ApiClient.basic(port, user, "gridcase");
    }
}
