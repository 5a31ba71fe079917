package org.gridcase.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gridcase.ApiClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reporting disputes by the API, as other systems do it. */
class DisputeApiTest extends DisputeReports {

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
    void mattersHaveWordsInBothLanguages() {
        assertThat(worker.get("/api/matters").body().toString()).contains("water-leak", "漏水渗水");
        assertThat(worker.with("Accept-Language", "en")
                        .get("/api/matters")
                        .body()
                        .toString())
                .contains("water leak");
    }
}
