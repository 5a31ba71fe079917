package org.gridcase.call.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.gridcase.ApiClient;
import org.gridcase.ApiClient.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls from outside: what a town sends, what it gets back, who may see it. */
class CallApiTest extends CallRequests {

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
}
