package org.gridcase.call.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.ApiClient;
import org.gridcase.ApiClient.Answer;
import org.junit.jupiter.api.Test;

/** Departments that push work down to a town over HTTP, and how often they were refused. */
class PushDownApiTest extends CallRequests {

    @Test
    void aDepartmentThatPushesWorkDownMustCiteAnEntryAndIsCounted() {
        ApiClient land = as("dept-land");

        Answer kept = land.post("/api/push-downs", call("C-01"));
        Answer unlisted = land.post("/api/push-downs", call(null));
        Answer unknown = land.post("/api/push-downs", call("Z-99"));
        Answer others = land.post("/api/push-downs", call("C-04"));
        Answer accepted = land.post("/api/push-downs", call("S-07"));

        assertThat(kept.status()).isEqualTo(403);
        assertThat(kept.body().toString()).contains("核心事权");
        assertThat(unlisted.status()).isEqualTo(403);
        assertThat(unknown.status()).isEqualTo(403);
        assertThat(others.status()).isEqualTo(403);
        assertThat(accepted.status()).isEqualTo(201);
        assertThat(accepted.body().path("accepted").asInt()).isPositive();
        assertThat(accepted.body().path("refused").asInt()).isGreaterThanOrEqualTo(4);
        JsonNode call = as("town-officer")
                .get("/api/calls/" + accepted.body().path("caseNumber").asText())
                .body();
        assertThat(call.path("caller").path("code").asText()).isEqualTo("99010006");
        assertThat(as("town-officer").post("/api/push-downs", call("S-07")).status())
                .isEqualTo(403);
    }

    /** Who reads the figures: the centre, the town at which it was aimed, the department itself, and nobody else. */
    @Test
    void theCentreAndTheTownSeeHowOftenADepartmentWasRefused() {
        Map<String, Integer> before = refusedByHeating("district-centre");

        assertThat(as("dept-heating").post("/api/push-downs", call("C-01")).status())
                .isEqualTo(403);

        for (String reader : List.of("district-centre", "town-officer", "dept-heating")) {
            assertThat(refusedByHeating(reader))
                    .as(reader)
                    .containsEntry("990100001", before.getOrDefault("990100001", 0) + 1);
        }
        JsonNode latest =
                as("town-officer").get("/api/push-downs").body().path("refused").get(0);
        assertThat(latest.path("why").asText()).isEqualTo("keptByDistrict");
        assertThat(latest.path("whyLabel").asText()).isEqualTo("区级统筹的核心事权");
        assertThat(latest.path("entry").asText()).isEqualTo("C-01");
        for (String stranger : List.of("dept-urban", "grid-worker", "community-secretary")) {
            assertThat(refusedByHeating(stranger)).as(stranger).isEmpty();
        }
    }

    @Test
    void aRepeatedAttemptIsNeitherMadeNorCountedAgain() {
        ApiClient heating = as("dept-heating").with("Idempotency-Key", "push-" + System.nanoTime());
        Map<String, Object> wanted = call("C-02");

        Answer first = heating.post("/api/push-downs", wanted);
        int counted = refusedByHeating("dept-heating").get("990100001");
        Answer again = heating.post("/api/push-downs", wanted);

        assertThat(List.of(first.status(), again.status())).containsExactly(403, 403);
        assertThat(again.body().path("detail").asText())
                .isEqualTo(first.body().path("detail").asText());
        assertThat(refusedByHeating("dept-heating")).containsEntry("990100001", counted);
        ApiClient land = as("dept-land").with("Idempotency-Key", "push-" + System.nanoTime());
        Map<String, Object> listed = call("S-07");
        assertThat(land.post("/api/push-downs", listed).body())
                .isEqualTo(land.post("/api/push-downs", listed).body());
    }

    /** By town. */
    private Map<String, Integer> refusedByHeating(String reader) {
        Map<String, Integer> refused = new HashMap<>();
        as(reader).get("/api/push-downs").body().path("figures").forEach(figure -> {
            if (figure.path("department").path("code").asText().equals("99010003")) {
                refused.put(
                        figure.path("town").path("code").asText(),
                        figure.path("refused").asInt());
            }
        });
        return refused;
    }
}
