package org.gridcase.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gridcase.ApiClient;
import org.gridcase.ApiClient.Answer;
import org.gridcase.GridcaseTest;
import org.gridcase.TasklistClient;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reporting disputes by the API, as other systems do it. */
@GridcaseTest
class DisputeApiTest {

    private static final String BUILDING = "990100001001001001";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CaseFiles cases;

    private ApiClient worker;

    @BeforeEach
    void signIn() {
        worker = ApiClient.basic(port, "grid-worker", "gridcase");
    }

    @Test
    void aSmallMatterBeginsInTheBuilding() {
        Answer answer = worker.post("/api/disputes", report());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("entryLevel").asText()).isEqualTo("building");
        assertThat(answer.body().path("urgency").asText()).isEqualTo("ordinary");
        assertThat(answer.body().path("dueAt").asText()).endsWith("Z");
        String number = answer.body().path("caseNumber").asText();
        assertThat(answer.header("Location")).endsWith("/api/cases/" + number);
        JsonNode shown = worker.get("/api/cases/" + number).body();
        assertThat(shown.path("status").asText()).isEqualTo("open");
        assertThat(shown.path("level").asText()).isEqualTo("building");
        assertThat(shown.path("dueAt").asText())
                .isEqualTo(answer.body().path("dueAt").asText());
        assertThat(shown.path("timeline")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(shown.path("timeline").toString()).doesNotContain("case.level", "urgency.ordinary");
    }

    @Test
    void violenceBlowsTheWhistle() {
        Answer answer = worker.post("/api/disputes", report("violence", true));

        assertThat(answer.body().path("urgency").asText()).isEqualTo("urgent");
        assertThat(answer.body().path("entryLevel").asText()).isEqualTo("grid");
    }

    @Test
    void aCameraCarriesNoIdentity() {
        Answer refused = worker.post("/api/disputes", report("source", "camera"));
        Answer accepted = worker.post(
                "/api/disputes",
                report("source", "camera", "parties", null, "evidenceUrl", "https://cam.example/clip/1"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("field").asText()).isEqualTo("parties");
        assertThat(accepted.status()).isEqualTo(201);
    }

    @Test
    void anOfficersOverrideNeedsAReasonAndIsRecorded() {
        Answer refused = worker.post("/api/disputes", report("entryLevel", "community"));
        Answer accepted =
                worker.post("/api/disputes", report("entryLevel", "community", "overrideReason", "已多次上门，楼栋无法解决"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("field").asText()).isEqualTo("overrideReason");
        assertThat(accepted.body().path("entryLevel").asText()).isEqualTo("community");
        assertThat(worker.get("/api/cases/" + accepted.body().path("caseNumber").asText())
                        .body()
                        .path("timeline")
                        .toString())
                .contains("已多次上门，楼栋无法解决");
    }

    @Test
    void theSameKeyGivesTheSameAnswerAndOneCase() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> report = report();

        Answer first = worker.with("Idempotency-Key", key).post("/api/disputes", report);
        Answer second = worker.with("Idempotency-Key", key).post("/api/disputes", report);
        report.put("people", 3);
        Answer other = worker.with("Idempotency-Key", key).post("/api/disputes", report);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(other.status()).isIn(409, 422);
        assertThat(jdbc.sql("select count(*) from gridcase.case_file where title = ?")
                        .param(report.get("title"))
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "placeCode, 990100001009, 400",
        "placeCode, 9901000010, 400",
        "placeCode, 990100001, 400",
        "placeCode, , 400",
        "matter, quarrel, 400",
        "source, rumour, 400",
        "people, 0, 400",
        "occurredAt, 2099-01-01T00:00:00Z, 400",
        "occurredAt, 1999-01-01T00:00:00Z, 400",
        "occurredAt, yesterday, 400",
        "title, , 400",
        "evidenceUrl, javascript:alert(1), 400",
        "repeats, 990100-2026-999999999, 404"
    })
    void badValuesAreNamedAndNothingIsKept(String field, String value, int status) {
        Map<String, Object> report = report(field, value);
        long before = cases();

        Answer answer = worker.post("/api/disputes", report);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().path("detail").asText()).matches("(?s).*[\\u4e00-\\u9fff].*");
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void tooLongATextIsRefusedAndRareCharactersAreKept() {
        Answer tooLong = worker.post("/api/disputes", report("description", "长".repeat(10_000)));
        Answer rare = worker.post("/api/disputes", report("description", "𠮷先生与邻居 😠 争执"));

        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.body().path("field").asText()).isEqualTo("description");
        assertThat(worker.get("/api/cases/" + rare.body().path("caseNumber").asText())
                        .body()
                        .toString())
                .contains("𠮷先生与邻居 😠 争执");
    }

    @Test
    void theSameMatterWithinThirtyDaysIsLinked() {
        Map<String, Object> report = report("parties", List.of(Map.of("name", "重复" + System.nanoTime())));

        String first =
                worker.post("/api/disputes", report).body().path("caseNumber").asText();
        Answer again = worker.post("/api/disputes", report);

        assertThat(again.body().path("linkedTo").asText()).isEqualTo(first);
        assertThat(again.body().path("entryLevel").asText()).isEqualTo("grid");
    }

    @Test
    void onlyPeopleOfThePlaceOrAboveSeeTheCase() {
        String number =
                worker.post("/api/disputes", report()).body().path("caseNumber").asText();

        for (String who : List.of("building-head", "community-secretary", "town-officer", "district-centre")) {
            assertThat(ApiClient.basic(port, who, "gridcase")
                            .get("/api/cases/" + number)
                            .status())
                    .as(who)
                    .isEqualTo(200);
        }
        for (String who : List.of("grid-worker-b", "community-secretary-b", "dept-urban", "grid-worker-3")) {
            assertThat(ApiClient.basic(port, who, "gridcase")
                            .get("/api/cases/" + number)
                            .status())
                    .as(who)
                    .isEqualTo(404);
        }
        assertThat(ApiClient.anonymous(port).get("/api/cases/" + number).status())
                .isEqualTo(401);
    }

    @Test
    void theCaseOfATaskIsToldOnlyToThoseWhoSeeIt() {
        String number =
                worker.post("/api/disputes", report()).body().path("caseNumber").asText();
        String task = TasklistClient.signIn(port, "building-head", "gridcase")
                .tasksOf(number)
                .get(0)
                .path("id")
                .asText();
        String path = "/api/tasks/" + task + "/case";

        assertThat(ApiClient.basic(port, "building-head", "gridcase")
                        .get(path)
                        .body()
                        .path("caseNumber")
                        .asText())
                .isEqualTo(number);
        assertThat(ApiClient.basic(port, "grid-worker-b", "gridcase").get(path).status())
                .isEqualTo(404);
    }

    /** It is told of the task in hand, works beside it, and decides nothing about where the case goes. */
    @Test
    void aDepartmentThatWasCalledSeesTheCaseOfATaskAndMovesNothing() {
        String number =
                worker.post("/api/disputes", report()).body().path("caseNumber").asText();
        String task = TasklistClient.signIn(port, "building-head", "gridcase")
                .tasksOf(number)
                .get(0)
                .path("id")
                .asText();
        String path = "/api/tasks/" + task + "/case";
        String level = "/api/disputes/" + number + "/level";
        Map<String, String> toGrid = Map.of("level", "grid", "reason", "网格员更熟悉");
        ApiClient urban = ApiClient.basic(port, "dept-urban", "gridcase");
        assertThat(urban.get(path).status()).isEqualTo(404);
        assertThat(urban.post(level, toGrid).status()).isEqualTo(404);

        cases.openTo(new CaseNumber(number), PlaceCode.of("99010001"), "case.level.town");

        assertThat(urban.get(path).body().path("caseNumber").asText()).isEqualTo(number);
        assertThat(urban.post(level, toGrid).status()).isEqualTo(403);
        assertThat(ApiClient.basic(port, "dept-transport", "gridcase").get(path).status())
                .isEqualTo(404);
    }

    @Test
    void onlyOfficersMoveACase() {
        String number =
                worker.post("/api/disputes", report()).body().path("caseNumber").asText();
        String path = "/api/disputes/" + number + "/level";
        ApiClient secretary = ApiClient.basic(port, "community-secretary", "gridcase");
        Map<String, String> toGrid = Map.of("level", "grid", "reason", "网格员更熟悉");

        assertThat(worker.post(path, toGrid).status()).isEqualTo(403);
        assertThat(ApiClient.basic(port, "community-secretary-b", "gridcase")
                        .post(path, toGrid)
                        .status())
                .isEqualTo(404);
        assertThat(secretary.post(path, Map.of("level", "grid")).status()).isEqualTo(400);
        assertThat(secretary.post(path, Map.of("level", "moon", "reason", "x")).status())
                .isEqualTo(400);
        assertThat(secretary.post(path, toGrid).status()).isEqualTo(204);
        assertThat(secretary.post(path, toGrid).status()).isEqualTo(400);
        assertThat(worker.get("/api/cases/" + number).body().path("level").asText())
                .isEqualTo("grid");
    }

    @Test
    void mattersHaveWordsInBothLanguages() {
        assertThat(worker.get("/api/matters").body().toString()).contains("water-leak", "漏水渗水");
        assertThat(worker.with("Accept-Language", "en")
                        .get("/api/matters")
                        .body()
                        .toString())
                .contains("water leak");
    }

    private long cases() {
        return jdbc.sql("select count(*) from gridcase.case_file")
                .query(Long.class)
                .single();
    }

    /** A small matter in one building; pairs of name and value replace fields, null removes one. */
    private static Map<String, Object> report(Object... changes) {
        Map<String, Object> report = new HashMap<>(Map.of(
                "title",
                "楼上漏水 " + System.nanoTime(),
                "description",
                "楼上卫生间漏水到楼下",
                "matter",
                "water-leak",
                "placeCode",
                BUILDING,
                "source",
                "resident",
                "people",
                2,
                "violence",
                false,
                "parties",
                List.of(Map.of("name", "张" + System.nanoTime(), "phone", "13800001111")),
                "occurredAt",
                "2026-11-20T19:30:00+08:00"));
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) {
                report.remove((String) changes[i]);
            } else {
                report.put((String) changes[i], changes[i + 1]);
            }
        }
        return report;
    }
}
