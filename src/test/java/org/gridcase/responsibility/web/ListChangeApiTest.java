package org.gridcase.responsibility.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gridcase.ApiClient;
import org.gridcase.ApiClient.Answer;
import org.gridcase.GridcaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proposing changes of the lists by the API, and who sees them. Nothing here is ever approved: the demo lists stay. */
@GridcaseTest
class ListChangeApiTest {

    private static final String PATH = "/api/list-changes";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private String code;

    @BeforeEach
    void newCode() {
        code = "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    @Test
    void severalEntriesAreProposedTogether() {
        Answer answer =
                as("town-officer").post(PATH, proposal(List.of(entry(), Map.of("action", "end", "code", "S-02"))));

        assertThat(answer.status()).isEqualTo(201);
        String number = answer.body().path("caseNumber").asText();
        assertThat(answer.header("Location")).isEqualTo(PATH + "/" + number);
        JsonNode change = as("district-centre").get(PATH + "/" + number).body();
        assertThat(change.at("/summary/state/code").asText()).isEqualTo("hearing");
        assertThat(change.at("/summary/origin/label").asText()).isEqualTo("工作人员提出");
        assertThat(change.path("dueAt").asText()).endsWith("Z");
        JsonNode ended = amendment(change, "S-02");
        assertThat(ended.at("/action/label").asText()).isEqualTo("移出");
        assertThat(ended.at("/before/title").asText()).isNotBlank();
        assertThat(ended.path("after").isNull()).isTrue();
        JsonNode added = amendment(change, code);
        assertThat(added.path("before").isNull()).isTrue();
        assertThat(added.at("/after/lead/code").asText()).isEqualTo("99010001");
        assertThat(added.at("/after/shares")).hasSize(2);
        assertThat(change.path("hearings").findValuesAsText("code")).contains("99010001", "990100001", "990100002");
        withdraw("town-officer", number);
    }

    @Test
    void theCaseShowsItInShort() {
        String number = proposed("town-officer");

        JsonNode shown = as("district-centre").get("/api/cases/" + number).body();

        assertThat(shown.path("kindLabel").asText()).isEqualTo("清单调整");
        assertThat(shown.path("sourceLabel").asText()).isEqualTo("工作人员提出");
        assertThat(shown.path("matterLabel").asText()).isEqualTo("三张清单");
        assertThat(shown.path("levelLabel").asText()).isEqualTo("征求意见");
        assertThat(shown.path("changeStateLabel").asText()).isEqualTo("征求意见");
        assertThat(shown.path("units").asInt()).isEqualTo(3);
        assertThat(shown.path("title").asText()).isEqualTo("清单调整：" + code);
        assertThat(shown.path("timeline").toString())
                .contains("提出清单调整，共 1 项")
                .doesNotContain("case.level", "listChange.");
        withdraw("town-officer", number);
    }

    @ParameterizedTest
    @CsvSource({
        "district-centre, 200",
        "town-officer, 200",
        "dept-urban, 200",
        "dept-transport, 404",
        "grid-worker, 404",
        "inspector, 200"
    })
    void theDistrictAndTheUnitsConcernedSeeIt(String user, int status) {
        String number = proposed("town-officer");

        assertThat(as(user).get(PATH + "/" + number).status()).isEqualTo(status);
        assertThat(numbers(as(user).get(PATH).body()).contains(number)).isEqualTo(status == 200);
        withdraw("town-officer", number);
    }

    @Test
    void onlyTheProposerTakesItBackAndOnlyOnce() {
        String number = proposed("dept-urban");
        String withdrawal = PATH + "/" + number + "/withdrawal";

        assertThat(as("town-officer").post(withdrawal, Map.of("reason", "x")).status())
                .isEqualTo(403);
        assertThat(as("dept-transport").post(withdrawal, Map.of("reason", "x")).status())
                .isEqualTo(404);
        assertThat(as("dept-urban").post(withdrawal, Map.of()).status()).isEqualTo(400);
        assertThat(as("dept-urban").post(withdrawal, Map.of("reason", "有变化")).status())
                .isEqualTo(204);
        assertThat(as("dept-urban").post(withdrawal, Map.of("reason", "有变化")).status())
                .isEqualTo(409);
        assertThat(as("dept-urban")
                        .get(PATH + "/" + number)
                        .body()
                        .at("/summary/state/code")
                        .asText())
                .isEqualTo("withdrawn");
        assertThat(as("dept-urban")
                        .get("/api/cases/" + number)
                        .body()
                        .path("status")
                        .asText())
                .isEqualTo("closed");
    }

    @Test
    void theSameKeyProposesOnce() {
        ApiClient client =
                as("town-officer").with("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> proposal = proposal(entry());

        Answer first = client.post(PATH, proposal);
        Answer second = client.post(PATH, proposal);

        assertThat(second.body()).isEqualTo(first.body());
        withdraw("town-officer", first.body().path("caseNumber").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"grid-worker", "community-secretary", "inspector", "admin"})
    void othersDoNotPropose(String user) {
        Answer answer = as(user).post(PATH, proposal(entry()));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().path("detail").asText()).contains("镇街");
    }

    @Test
    void anotherDistrictIsNotOnes() {
        Map<String, Object> proposal = proposal(entry());
        proposal.put("district", "999999");

        assertThat(as("town-officer").post(PATH, proposal).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "action, , entries[0].action",
        "action, drop, entries[0].action",
        "code, , entries[0].code",
        "code, small, entries[small].code",
        "list, , entries[0].list",
        "title, , entries[CODE].title",
        "legalBasis, , entries[CODE].legalBasis",
        "lead, , entries[0].lead",
        "lead, 99010077, entries[CODE].shares",
        "lead, x, entries[0].lead",
        "expected, , entries[CODE].expected"
    })
    void badValuesAreNamedAndNothingIsKept(String field, String value, String named) {
        Map<String, Object> entry = entry();
        entry.put(field, value);
        long before = cases();

        Answer answer = as("town-officer").post(PATH, proposal(entry));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("field").asText()).isEqualTo(named.replace("CODE", code));
        assertThat(answer.body().path("detail").asText()).matches("(?s).*[\\u4e00-\\u9fff].*");
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void sharesAreReadWithCare() {
        for (Object shares : List.of(
                List.of(),
                List.of(Map.of("unit", "99010001", "percent", 100)),
                List.of(share("99010001", "60"), share("town", "39.99")),
                List.of(share("99010001", "60"), share("town", "40.001")),
                List.of(share("99010001", "160"), share("town", "-60")),
                List.of(share("99010001", "1e999999"), share("town", "40")),
                List.of(share("99010001", "60"), share("99010001", "40")),
                List.of(share("99010001", "60"), share("99019999", "40")),
                List.of(Map.of("unit", "99010001")),
                "60/40")) {
            Map<String, Object> entry = entry();
            entry.put("shares", shares);

            assertThat(as("town-officer").post(PATH, proposal(entry)).status())
                    .as(shares.toString())
                    .isEqualTo(400);
        }
    }

    @Test
    void aProposalAsAWholeMustBeSound() {
        Map<String, Object> entry = entry();
        List<Map<String, Object>> tooMany = IntStream.rangeClosed(0, 200)
                .<Map<String, Object>>mapToObj(i -> Map.of("action", "end", "code", "X-" + i))
                .toList();
        List<Map<String, Object>> bad = List.of(
                Map.of("reason", "x", "legalBasis", "y"),
                proposal(List.of()),
                proposal(List.of(entry, entry)),
                proposal(Map.of("action", "end", "code", "S-99")),
                proposal(tooMany));
        for (Map<String, Object> one : bad) {
            assertThat(as("town-officer").post(PATH, one).status()).isEqualTo(400);
        }
        entry.put("code", "S-01");
        assertThat(as("town-officer").post(PATH, proposal(entry)).status())
                .as("listed already")
                .isEqualTo(409);
        assertThat(as("town-officer").get(PATH + "?state=odd").status()).isEqualTo(400);
        assertThat(as("town-officer").get(PATH + "?size=0").status()).isEqualTo(400);
        assertThat(as("town-officer").get(PATH + "/990100-2026-999999").status())
                .isEqualTo(404);
        assertThat(ApiClient.anonymous(port).get(PATH).status()).isEqualTo(401);
    }

    private ApiClient as(String user) {
        return ApiClient.basic(port, user, "gridcase");
    }

    private String proposed(String user) {
        return as(user).post(PATH, proposal(entry())).body().path("caseNumber").asText();
    }

    private void withdraw(String user, String number) {
        assertThat(as(user).post(PATH + "/" + number + "/withdrawal", Map.of("reason", "演练"))
                        .status())
                .isEqualTo(204);
    }

    /** A new shared power: urban management leads, the towns help. */
    private Map<String, Object> entry() {
        Map<String, Object> entry = new HashMap<>();
        entry.put("action", "add");
        entry.put("code", code);
        entry.put("list", "shared");
        entry.put("title", "户外广告设置");
        entry.put("matters", List.of("other"));
        entry.put("legalBasis", "《城市市容和环境卫生管理条例》");
        entry.put("lead", "99010001");
        entry.put("shares", List.of(share("99010001", "60"), share("town", "40")));
        entry.put("expected", "巡查并规范设置");
        entry.put("punished", "长期不处理");
        return entry;
    }

    private static Map<String, Object> share(String unit, String percent) {
        return Map.of("unit", unit, "percent", percent);
    }

    private static Map<String, Object> proposal(Map<String, Object> entry) {
        return proposal(List.of(entry));
    }

    private static Map<String, Object> proposal(List<Map<String, Object>> entries) {
        Map<String, Object> proposal = new HashMap<>();
        proposal.put("entries", entries);
        proposal.put("reason", "职责交叉");
        proposal.put("legalBasis", "区政府文件");
        return proposal;
    }

    private static JsonNode amendment(JsonNode change, String code) {
        for (JsonNode amendment : change.path("amendments")) {
            if (amendment.path("code").asText().equals(code)) {
                return amendment;
            }
        }
        throw new AssertionError("no amendment of " + code + " in " + change);
    }

    private static List<String> numbers(JsonNode list) {
        return list.findValuesAsText("caseNumber");
    }

    private long cases() {
        return jdbc.sql("SELECT count(*) FROM gridcase.case_file WHERE kind = 'list-amendment'")
                .query(Long.class)
                .single();
    }
}
