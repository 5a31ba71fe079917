package org.gridcase.call.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.ApiClient;
import org.gridcase.ApiClient.Answer;
import org.gridcase.GridcaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls from outside: what a town sends, what it gets back, who may see it. */
@GridcaseTest
class CallApiTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCallIsMadeAndShownToWhomItConcerns() {
        Answer made = as("town-officer").post("/api/calls", call("S-02"));

        assertThat(made.status()).isEqualTo(201);
        String number = made.body().path("caseNumber").asText();
        assertThat(made.header("Location")).isEqualTo("/api/calls/" + number);
        assertThat(made.body().path("route").asText()).isEqualTo("lead");
        assertThat(made.body().path("unit").asText()).isEqualTo("99010002");
        assertThat(made.body().path("entry").asText()).isEqualTo("S-02");
        assertThat(made.body().path("dueAt").asText()).isNotEmpty();
        JsonNode seen = as("dept-transport").get("/api/calls/" + number).body();
        assertThat(seen.path("lead").path("code").asText()).isEqualTo("99010002");
        assertThat(seen.path("caller").path("code").asText()).isEqualTo("990100001");
        assertThat(seen.path("status").asText()).isEqualTo("open");
        assertThat(as("district-centre").get("/api/calls/" + number).status()).isEqualTo(200);
        assertThat(as("dept-heating").get("/api/calls/" + number).status()).isEqualTo(404);
        assertThat(as("grid-worker").get("/api/calls/" + number).status()).isEqualTo(404);
    }

    @Test
    void theCaseOfACallSpeaksOfUnitsAndRoute() {
        String number = as("town-officer")
                .post("/api/calls", call("S-02"))
                .body()
                .path("caseNumber")
                .asText();

        JsonNode details = as("dept-transport").get("/api/cases/" + number).body();

        assertThat(details.path("kindLabel").asText()).isEqualTo("部门呼叫");
        assertThat(details.path("levelLabel").asText()).isEqualTo("区直部门");
        assertThat(details.path("routeLabel").asText()).isEqualTo("区镇共有或下沉事权");
        assertThat(details.path("timeline").findValuesAsText("label"))
                .allSatisfy(label -> assertThat(label).doesNotContain("call").doesNotContain("{"));
    }

    @Test
    void whatWasHandedDownIsDeclinedAtOnce() {
        JsonNode made = as("town-officer").post("/api/calls", call("H-06")).body();

        assertThat(made.path("route").asText()).isEqualTo("declined");
        assertThat(made.path("entry").asText()).isEqualTo("H-06");
        assertThat(made.hasNonNull("unit")).isFalse();
    }

    @Test
    void aCallThatIsNotAcceptableLeavesNothing() {
        ApiClient town = as("town-officer");

        assertThat(town.post("/api/calls", call("Z-99")).status()).isEqualTo(400);
        assertThat(town.post("/api/calls", with(call("S-02"), "urgency", "soon"))
                        .status())
                .isEqualTo(400);
        assertThat(town.post("/api/calls", with(call("S-02"), "placeCode", "990100"))
                        .status())
                .isEqualTo(400);
        assertThat(town.post("/api/calls", with(call("S-02"), "title", " ")).status())
                .isEqualTo(400);
        assertThat(town.post("/api/calls", with(call("S-02"), "placeCode", "990100002"))
                        .status())
                .isEqualTo(403);
        assertThat(as("grid-worker").post("/api/calls", call("S-02")).status()).isEqualTo(403);
        assertThat(as("dept-urban").post("/api/calls", call("S-02")).status()).isEqualTo(403);
    }

    /** Its entry could never be proposed, and nobody could assign the call. */
    @Test
    void aCallAboutAMatterThatThereIsNotLeavesNothing() {
        Map<String, Object> call = with(call(null), "matter", "no-such-matter");

        Answer refused = as("town-officer").post("/api/calls", call);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().toString()).contains("no-such-matter");
        assertThat(matters(call)).isEmpty();
        assertThat(as("town-officer")
                        .post("/api/calls", with(call, "matter", " "))
                        .status())
                .isEqualTo(201);
        assertThat(matters(call)).containsExactly("other");
    }

    private List<String> matters(Map<String, Object> call) {
        return jdbc.sql("select matter from gridcase.case_file where title = ?")
                .param(call.get("title"))
                .query(String.class)
                .list();
    }

    @Test
    void theFirstOfficerHasItTheNextLearnsWho() {
        String number = as("town-officer")
                .post("/api/calls", call("S-01"))
                .body()
                .path("caseNumber")
                .asText();

        assertThat(as("dept-transport")
                        .post("/api/calls/" + number + "/claim", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(as("district-centre")
                        .post("/api/calls/" + number + "/claim", Map.of())
                        .status())
                .isEqualTo(403);
        Answer first = as("dept-urban").post("/api/calls/" + number + "/claim", Map.of());
        Answer second = as("dept-urban-2").post("/api/calls/" + number + "/claim", Map.of());

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().path("claim").path("claimedBy").asText()).isEqualTo("dept-urban");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body().toString()).contains("褚卫东");
    }

    @Test
    void theSameRequestSentAgainMakesOneCall() {
        ApiClient town = as("town-officer").with("Idempotency-Key", "call-" + System.nanoTime());
        Map<String, Object> call = call("S-02");

        JsonNode first = town.post("/api/calls", call).body();
        JsonNode again = town.post("/api/calls", call).body();

        assertThat(again.path("caseNumber").asText())
                .isNotEmpty()
                .isEqualTo(first.path("caseNumber").asText());
    }

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

    @Test
    void whoCalledTakesTheCallBackOnce() {
        String number = as("town-officer")
                .post("/api/calls", call("S-02"))
                .body()
                .path("caseNumber")
                .asText();
        String withdrawal = "/api/calls/" + number + "/withdrawal";
        Map<String, Object> because = Map.of("reason", "隐患已消除");

        assertThat(as("dept-heating").post(withdrawal, because).status()).isEqualTo(404);
        assertThat(as("dept-transport").post(withdrawal, because).status()).isEqualTo(403);
        assertThat(as("town-officer").post(withdrawal, Map.of("reason", " ")).status())
                .isEqualTo(400);
        Answer withdrawn = as("town-officer").post(withdrawal, because);

        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(withdrawn.body().path("result").asText()).isEqualTo("withdrawn");
        assertThat(withdrawn.body().path("status").asText()).isEqualTo("closed");
        assertThat(as("town-officer").post(withdrawal, because).status()).isEqualTo(409);
        assertThat(as("dept-transport")
                        .post("/api/calls/" + number + "/claim", Map.of())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void everybodyListsWhatConcernsThemAndNothingElse() {
        String number = as("town-officer")
                .post("/api/calls", call("S-02"))
                .body()
                .path("caseNumber")
                .asText();
        for (String user : List.of("town-officer", "dept-transport", "district-centre", "inspector")) {
            assertThat(lists(user, number, "state=open")).as(user).isTrue();
        }
        for (String user : List.of("dept-heating", "grid-worker", "dept-urban")) {
            assertThat(lists(user, number, "state=open")).as(user).isFalse();
        }
        as("dept-transport").post("/api/calls/" + number + "/claim", Map.of());
        assertThat(lists("dept-urban", number, "own=true"))
                .as("a partner sees its part only")
                .isFalse();
        assertThat(lists("town-officer", number, "unit=99010001")).isTrue();
        assertThat(lists("town-officer", number, "unit=99010006")).isFalse();
        assertThat(lists("town-officer", number, "state=closed")).isFalse();
        assertThat(lists("town-officer", number, "state=overdue")).isFalse();
        assertThat(lists("district-centre", number, "own=true"))
                .as("works for no unit")
                .isFalse();
        for (String wrong : List.of("state=some", "page=-1", "unit=x")) {
            assertThat(as("town-officer").get("/api/calls?" + wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    /** Whether the call is on one of the pages. */
    private boolean lists(String user, String number, String filter) {
        for (int page = 0; ; page++) {
            JsonNode found =
                    as(user).get("/api/calls?" + filter + "&page=" + page).body();
            if (found.path("items").findValuesAsText("caseNumber").contains(number)) {
                return true;
            }
            assertThat(found.path("items").size()).isLessThanOrEqualTo(50);
            if (found.path("items").size() < found.path("size").asInt()) {
                return false;
            }
        }
    }

    private ApiClient as(String user) {
        return ApiClient.basic(port, user, "gridcase");
    }

    private static Map<String, Object> call(String entry) {
        Map<String, Object> call = new HashMap<>();
        call.put("title", "测试呼叫 " + Long.toString(System.nanoTime(), 36));
        call.put("description", "镇街无法独立解决。");
        call.put("entry", entry);
        call.put("urgency", "ordinary");
        call.put("placeCode", "990100001");
        return call;
    }

    private static Map<String, Object> with(Map<String, Object> call, String field, Object value) {
        call.put(field, value);
        return call;
    }
}
