package org.gridcase.accountability.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gridcase.ApiClient;
import org.gridcase.ApiClient.Answer;
import org.gridcase.TasklistClient;
import org.gridcase.accountability.process.ReviewDriver;
import org.gridcase.accountability.process.ReviewDriver.Review;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.reminder.ReminderKind;
import org.gridcase.shared.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Asking for a review and reading it over HTTP: who may, and what everybody else is told. */
class AccountabilityApiTest extends ReviewRequests {

    @Autowired
    private Words words;

    @Test
    void anOfficerOfTheTownAsksAndTheUnitReadsTheFiveAnswers() {
        CaseNumber about = neglected();
        Answer accused = accuse("town-officer", about.value(), ReviewDriver.URBAN);

        assertThat(accused.status()).as(accused.response().body()).isEqualTo(201);
        String number = accused.body().path("caseNumber").asText();
        assertThat(accused.header("Location")).isEqualTo("/api/accountability-reviews/" + number);

        JsonNode review = read("dept-urban", number).body();
        assertThat(review.path("reviewedCase").asText()).isEqualTo(about.value());
        assertThat(review.path("unitName").asText()).startsWith("城市管理局");
        assertThat(review.path("state").asText()).isEqualTo("defence");
        assertThat(review.path("verdict").isNull()).isTrue();
        assertThat(review.path("answers")).hasSize(5).allSatisfy(answer -> {
            assertThat(answer.path("yes").asBoolean()).isTrue();
            assertThat(answer.path("evidence")).isNotEmpty().allSatisfy(line -> assertThat(line.asText())
                    .doesNotContain("accountability.", "place:", "{", "reminder.", "heldReason."));
        });
        assertThat(review.path("finding").path("kind").asText()).isEqualTo("mayGoOn");

        JsonNode file = ApiClient.basic(port, "dept-urban-2", "gridcase")
                .get("/api/cases/" + number)
                .body();
        assertThat(file.path("kindLabel").asText()).isEqualTo("问责审核");
        assertThat(file.path("stateLabel").asText()).isEqualTo("申辩");
        assertThat(file.path("levelLabel").asText()).isEqualTo("申辩");
        assertThat(file.path("sourceLabel").asText()).isEqualTo("干部提出");
        assertThat(file.path("accusedUnit").asText()).startsWith("城市管理局");
        assertThat(labels(file)).anyMatch(label -> label.startsWith("一、事权是否在该单位的清单上？是"));
    }

    private static List<String> labels(JsonNode file) {
        return StreamSupport.stream(file.path("timeline").spliterator(), false)
                .map(line -> line.path("label").asText())
                .toList();
    }

    @Test
    void aMemberVotesInTasklistAndNobodyElseCan() {
        Review review = driver.goesOn().defends();
        String member = review.members(1).get(0);
        TasklistClient client = TasklistClient.signIn(port, member, "gridcase");
        JsonNode task = client.tasksOf(review.number.value()).stream()
                .filter(one -> one.path("assignee").asText().equals(member))
                .findFirst()
                .orElseThrow();

        assertThat(TasklistClient.signIn(port, "dept-urban", "gridcase")
                        .submit(task.path("id").asText(), Map.of("outcome", "notHeld", "reason", "x"))
                        .status())
                .isIn(403, 404, 409);
        assertThat(client.unclaim(task.path("id").asText()).status()).isEqualTo(409);
        assertThat(TasklistClient.signIn(port, "admin", "gridcase")
                        .post("/task/" + task.path("id").asText() + "/assignee", Map.of("userId", "admin"))
                        .status())
                .isEqualTo(409);
        client.submit(task.path("id").asText(), Map.of("outcome", "notHeld", "reason", "情有可原"))
                .ok();
        assertThat(client.tasksOf(review.number.value()))
                .noneMatch(one -> one.path("assignee").asText().equals(member));
    }

    @Test
    void onlyFinalDecisionsCount() {
        Review review = driver.goesOn().defends().vote(1, "held", "held", "held");
        assertThat(heldNumbers()).doesNotContain(review.number.value());

        review.accepts();
        assertThat(heldNumbers()).contains(review.number.value());
        assertThat(read("dept-urban", review.number.value())
                        .body()
                        .path("verdict")
                        .asText())
                .isEqualTo("held");
    }

    private List<String> heldNumbers() {
        LocalDate today = LocalDate.now();
        JsonNode list = ApiClient.basic(port, "inspector", "gridcase")
                .get("/api/accountability-reviews?unit=99010001&from=" + today.minusDays(1) + "&to="
                        + today.plusDays(1))
                .body();
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path("caseNumber").asText())
                .toList();
    }

    @Test
    void whatCannotBeReviewedIsRefusedWithTheReason() {
        CaseNumber about = neglected();
        refused(accuse("dept-urban", about.value(), ReviewDriver.URBAN), 404, "casefile.notFound");
        refused(
                accuse("community-secretary", about.value(), ReviewDriver.URBAN),
                403,
                "accountability.accuse.notYours");
        refused(accuse("admin", about.value(), ReviewDriver.URBAN), 403, "accountability.accuse.notYours");
        refused(accuse("inspector", "990100-2026-999999", ReviewDriver.URBAN), 404, "casefile.notFound");
        refused(accuse("inspector", null, ReviewDriver.URBAN), 404, "casefile.notFound");
        refused(accuse("inspector", about.value(), null), 400, "accountability.unit.malformed");
        refused(accuse("inspector", about.value(), "城管局"), 400, "accountability.unit.malformed");
        refused(accuse("inspector", about.value(), "990100001001001"), 400, "accountability.unit.tooSmall");
        refused(accuse("inspector", about.value(), "99010099"), 400, "accountability.unit.unknown.place");

        String review = accuse("inspector", about.value(), ReviewDriver.URBAN)
                .body()
                .path("caseNumber")
                .asText();
        refused(accuse("district-centre", about.value(), ReviewDriver.URBAN), 409, "accountability.accuse.already");
        refused(accuse("inspector", review, ReviewDriver.URBAN), 400, "accountability.accuse.ofReview");
        assertThat(read("inspector", "990100-2026-999999").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"from=2026-01-01&to=%2B999999999-12-31", "from=-999999999-01-01&to=2026-01-01"})
    void aDayBeyondAllCalendarsIsRefused(String days) {
        refused(
                ApiClient.basic(port, "inspector", "gridcase").get("/api/accountability-reviews?unit=99010001&" + days),
                400,
                "accountability.day.range");
    }

    @Test
    void aRepeatedRequestOpensOneReview() {
        CaseNumber about = neglected();
        ApiClient client = ApiClient.basic(port, "inspector", "gridcase").with("Idempotency-Key", "k-" + about);
        Map<String, String> body = Map.of("caseNumber", about.value(), "unit", ReviewDriver.URBAN);

        Answer first = client.post("/api/accountability-reviews", body);
        Answer second = client.post("/api/accountability-reviews", body);
        assertThat(second.body()).isEqualTo(first.body());
    }

    /** A new kind of reminder needs a word as evidence that the unit was told. */
    @ParameterizedTest
    @EnumSource(ReminderKind.class)
    void everyNoticeHasWords(ReminderKind kind) {
        String key = "accountability.notice." + kind.code();
        assertThat(words.of(key, key, java.util.Locale.SIMPLIFIED_CHINESE)).isNotEqualTo(key);
        assertThat(words.of(key, key, java.util.Locale.ENGLISH)).isNotEqualTo(key);
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.body().path("code").asText()).isEqualTo(code);
    }
}
