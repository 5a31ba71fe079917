package org.gridcase.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gridcase.GridcaseTest;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.casefile.ApiClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reading cases by the API, as the posts of the demo district. */
@GridcaseTest
class CaseApiTest {

    @LocalServerPort
    int port;

    @Autowired
    CaseFiles cases;

    @Autowired
    Clock clock;

    private final String word = UUID.randomUUID().toString();
    private CaseNumber number;
    private Instant due;

    @BeforeEach
    void aCaseInTheFirstGrid() {
        due = clock.instant().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        number = cases.open(SampleCases.with(SampleCases.GRID, "漏水 " + word, "夜里漏水 𠮷😀"));
        cases.heldBy(
                number,
                new Holder("grid", "grid-worker", SampleCases.GRID, "grid-worker"),
                due,
                "cn",
                "入口层级：网格",
                Instant.now());
    }

    @Test
    void showsACase() {
        JsonNode body = as("grid-worker").get("/api/cases/" + number).body();

        assertThat(body.path("caseNumber").asText()).isEqualTo(number.value());
        assertThat(body.path("description").asText()).isEqualTo("夜里漏水 𠮷😀");
        assertThat(body.path("status").asText()).isEqualTo("open");
        assertThat(body.path("statusLabel").asText()).isEqualTo("办理中");
        assertThat(body.path("level").asText()).isEqualTo("grid");
        assertThat(body.path("levelLabel").asText()).isEqualTo("网格");
        assertThat(Instant.parse(body.path("dueAt").asText())).isEqualTo(due);
        assertThat(body.path("overdue").asBoolean()).isFalse();
        assertThat(body.path("placePath").asText())
                .contains(" / ")
                .endsWith(body.path("placeName").asText());
        JsonNode holder = body.path("holder");
        assertThat(holder.path("post").asText()).isEqualTo("grid-worker");
        assertThat(holder.path("name").asText()).isEqualTo("李建国（示范）");
        assertThat(holder.path("label").asText())
                .contains("网格员")
                .contains("李建国")
                .contains("网格");
        JsonNode line = body.path("timeline").get(0);
        assertThat(line.path("kind").asText()).isEqualTo("reported");
        assertThat(line.path("label").asText()).isEqualTo("登记事项");
        assertThat(line.path("actorName").asText()).isEqualTo("李建国（示范）");
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, '', 办理中",
        "zh-TW;q=0.9, '', 办理中",
        "en, '', Open",
        "'en-US,zh;q=0.5', '', Open",
        "'fr,en;q=0.5', '', Open",
        "fr, '', 办理中",
        "en, ?lang=zh, 办理中",
        "zh, ?lang=en, Open",
        "zh, ?lang=klingon, 办理中"
    })
    void speaksTheLanguageAskedFor(String accepted, String query, String label) {
        Answer answer = as("grid-worker").get("/api/cases/" + number + query, Map.of("Accept-Language", accepted));

        assertThat(answer.body().path("statusLabel").asText()).isEqualTo(label);
        assertThat(answer.header("Content-Language")).isEqualTo(label.equals("Open") ? "en" : "zh-CN");
    }

    @ParameterizedTest
    @CsvSource({
        "grid-worker, 200",
        "grid-worker-2, 200",
        "volunteer, 200",
        "station-member, 200",
        "community-mediator, 200",
        "community-secretary, 200",
        "town-officer, 200",
        "district-centre, 200",
        "inspector, 200",
        "inspector-2, 200",
        "admin, 200",
        "building-head, 404",
        "grid-worker-3, 404",
        "grid-worker-b, 404",
        "community-mediator-b, 404",
        "dept-urban, 404"
    })
    void onlyPostsAtThePlaceOrAboveSeeACase(String username, int status) {
        for (String part : List.of("", "/clock", "/attachments", "/verification")) {
            assertThat(as(username).get("/api/cases/" + number + part).status())
                    .as(username + part)
                    .isEqualTo(status);
        }
        assertThat(numbers(as(username).get("/api/cases?q=" + word)).contains(number.value()))
                .isEqualTo(status == 200);
        assertThat(as(username)
                        .post("/api/cases/" + number + "/notes", Map.of("text", "备注"))
                        .status())
                .isEqualTo(status == 200 ? 201 : 404);
    }

    @ParameterizedTest
    @CsvSource({
        "grid-worker, 张三丰, 13812341234, 幸福小区3号楼501室, everything",
        "volunteer, 张三丰, 138****1234, 幸福小区***, name",
        "town-officer, 张*, 138****1234, 幸福小区***, outline",
        "inspector, ***, ***, ***, nothing",
        "inspector-2, ***, ***, ***, nothing",
        "admin, ***, ***, ***, nothing"
    })
    void masksTheParties(String username, String name, String phone, String address, String disclosure) {
        Answer answer = as(username).get("/api/cases/" + number);

        JsonNode party = answer.body().path("parties").get(0);
        assertThat(party.path("name").asText()).isEqualTo(name);
        assertThat(party.path("phone").asText()).isEqualTo(phone);
        assertThat(party.path("address").asText()).isEqualTo(address);
        assertThat(answer.body().path("disclosure").asText()).isEqualTo(disclosure);
        assertThat(answer.text().contains("13812341234")).isEqualTo(disclosure.equals("everything"));
    }

    @Test
    void neverListsAPartyOrADescription() {
        assertThat(as("grid-worker").get("/api/cases?q=" + word).text()).doesNotContain("张", "1381234", "夜里");
    }

    @ParameterizedTest
    @ValueSource(strings = {"990100-2026-999999", "nonsense", "990100-2026-1", "%00", "a%27--"})
    void knowsNothingOfANumberNeverGiven(String unknown) {
        Answer answer = as("grid-worker").get("/api/cases/" + unknown);

        assertThat(answer.status()).isIn(404, 400);
    }

    @Test
    void filtersAndPages() {
        CaseNumber parked = cases.open(SampleCases.with(SampleCases.GRID, "停车 " + word, "100%_\\ 占道"));
        cases.heldBy(
                parked,
                new Holder("community", "community-mediator", "990100001001", null),
                clock.instant().minusSeconds(60),
                "cn",
                "上报",
                Instant.now());
        CaseNumber closed = cases.open(SampleCases.with("990100001001001001", "已办结 " + word, "d"));
        cases.closed(closed, "撤回");

        assertThat(list("")).containsExactly(closed.value(), parked.value(), number.value());
        assertThat(list("&status=open")).containsExactly(parked.value(), number.value());
        assertThat(list("&status=closed")).containsExactly(closed.value());
        assertThat(list("&level=community")).containsExactly(parked.value());
        assertThat(list("&matter=water-leak&place=990100001001001001")).containsExactly(closed.value());
        assertThat(list("&matter=parking")).isEmpty();
        assertThat(list("&place=990100001002")).isEmpty();
        assertThat(list("&overdue=true")).containsExactly(parked.value());
        assertThat(list("&overdue=false")).containsExactly(closed.value(), number.value());
        assertThat(list("&sort=caseNumber")).containsExactly(number.value(), parked.value(), closed.value());
        assertThat(list("&sort=dueAt")).containsExactly(parked.value(), number.value(), closed.value());
        assertThat(list("&size=2&page=1")).containsExactly(number.value());
        assertThat(as("grid-worker")
                        .get("/api/cases?size=2&q=" + word)
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(3);
        assertThat(numbers(as("grid-worker").get("/api/cases?q=100%25_%5C"))).contains(parked.value());
        assertThat(numbers(as("grid-worker").get("/api/cases?q=" + parked))).containsExactly(parked.value());
    }

    @ParameterizedTest
    @CsvSource({
        "status=none, status",
        "sort=title, sort",
        "sort=number;drop, sort",
        "page=-1, page",
        "size=0, size",
        "size=101, size",
        "size=many, size",
        "overdue=perhaps, overdue",
        "place=12, placeCode",
        "q=a%00b, q"
    })
    void refusesFiltersThatAreNone(String query, String field) {
        Answer answer = as("grid-worker").get("/api/cases?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("field").asText()).isEqualTo(field);
    }

    @Test
    void showsTheClock() {
        cases.heldBy(
                number,
                new Holder("community", "community-mediator", "990100001001", null),
                null,
                "cn",
                "网格未化解",
                Instant.now());

        JsonNode body = as("grid-worker").get("/api/cases/" + number + "/clock").body();

        JsonNode segments = body.path("segments");
        assertThat(segments).hasSize(2);
        JsonNode first = segments.get(0);
        assertThat(first.path("holder").path("username").asText()).isEqualTo("grid-worker");
        assertThat(first.path("holder").path("postLabel").asText()).isEqualTo("网格员");
        assertThat(first.path("reason").asText()).isEqualTo("入口层级：网格");
        assertThat(first.path("minutes").asLong()).isZero();
        assertThat(segments.get(1).path("from").asText())
                .isEqualTo(first.path("to").asText());
        assertThat(segments.get(1).path("to").isNull()).isTrue();
        assertThat(segments.get(1).path("holder").path("name").isNull()).isTrue();
    }

    @Test
    void wordsTheReasonsOfTheClock() {
        cases.heldBy(
                number,
                new Holder("community", "community-mediator", "990100001001", null),
                null,
                "cn",
                "stageOpened",
                Instant.now());

        JsonNode segments = as("grid-worker")
                .get("/api/cases/" + number + "/clock?lang=en")
                .body()
                .path("segments");
        assertThat(segments.get(1).path("reason").asText()).isEqualTo("stageOpened");
        assertThat(segments.get(1).path("reasonLabel").asText()).isEqualTo("Reached this level");
    }

    @Test
    void verifiesTheTimeline() {
        assertThat(as("grid-worker")
                        .get("/api/cases/" + number + "/verification")
                        .body()
                        .path("intact")
                        .asBoolean())
                .isTrue();
    }

    private List<String> list(String filter) {
        return numbers(as("grid-worker").get("/api/cases?q=" + word + filter));
    }

    private static List<String> numbers(Answer answer) {
        List<String> numbers = new ArrayList<>();
        answer.body()
                .path("items")
                .forEach(item -> numbers.add(item.path("caseNumber").asText()));
        return numbers;
    }

    private ApiClient as(String username) {
        return new ApiClient(port, username);
    }
}
