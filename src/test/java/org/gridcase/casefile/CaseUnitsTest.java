package org.gridcase.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gridcase.GridcaseTest;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.casefile.ApiClient.Answer;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases that are seen from outside their territory: by the units that were called to them, and by nobody else. */
@GridcaseTest
class CaseUnitsTest {

    private static final PlaceCode URBAN = PlaceCode.of("99010001");
    private static final PlaceCode SECOND_TOWN = PlaceCode.of("990100002");
    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj\n...\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    int port;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseSearch search;

    @Autowired
    TimelineRows timeline;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final String word = UUID.randomUUID().toString();
    private CaseNumber called;
    private CaseNumber other;
    private String file;

    @BeforeEach
    void twoCasesAndOneCall() {
        called = cases.open(SampleCases.with(SampleCases.GRID, "占道 " + word, "夜市占道"));
        other = cases.open(SampleCases.with(SampleCases.GRID, "停车 " + word, "车位"));
        file = cases.keepDocument(called, "呼叫单.pdf", "application/pdf", PDF);
        cases.openTo(called, URBAN, "case.level.town");
    }

    @ParameterizedTest
    @CsvSource({"dept-urban, 200", "dept-urban-2, 200", "dept-transport, 404", "dept-heating, 404", "grid-worker-b, 404"
    })
    void theUnitSeesTheCaseAndOthersDoNot(String username, int status) {
        String url = "/api/cases/" + called;
        for (String part : List.of("", "/clock", "/clock/requests", "/attachments", "/attachments/" + file)) {
            assertThat(as(username).get(url + part).status())
                    .as(username + part)
                    .isEqualTo(status);
        }
        assertThat(numbers(as(username).get("/api/cases?q=" + word)))
                .isEqualTo(status == 200 ? List.of(called.value()) : List.of());
        assertThat(as(username).post(url + "/notes", Map.of("text", "已派人")).status())
                .isEqualTo(status == 200 ? 201 : 404);
    }

    @Test
    void itSeesExactlyTheCasesItWasCalledTo() {
        for (String part : List.of("", "/clock", "/attachments", "/verification")) {
            assertThat(as("dept-urban").get("/api/cases/" + other + part).status())
                    .as(part)
                    .isEqualTo(404);
        }
        Answer list = as("dept-urban").get("/api/cases?size=100");
        assertThat(list.body().path("total").asInt())
                .isEqualTo(jdbc.sql("SELECT count(*) FROM gridcase.case_unit WHERE unit = '99010001'")
                        .query(Integer.class)
                        .single());
        assertThat(numbers(as("dept-urban").get("/api/cases?status=closed&q=" + word)))
                .isEmpty();
        assertThat(numbers(as("dept-urban").get("/api/cases?place=" + SampleCases.GRID + "&q=" + word)))
                .containsExactly(called.value());
    }

    @Test
    void whoseTerritoryItIsSeesItOnce() {
        cases.openTo(called, PlaceCode.of("990100001"), "case.level.town");

        Answer list = as("town-officer").get("/api/cases?q=" + word);

        assertThat(numbers(list)).containsExactlyInAnyOrder(called.value(), other.value());
        assertThat(list.body().path("total").asInt()).isEqualTo(2);
    }

    @Test
    void partiesStayMaskedUntilTheUnitHandlesTheCase() {
        JsonNode seen = as("dept-urban").get("/api/cases/" + called).body();
        assertThat(seen.path("disclosure").asText()).isEqualTo("outline");
        assertThat(seen.path("parties").get(0).path("phone").asText()).isEqualTo("138****1234");

        cases.heldBy(
                called,
                new Holder("department", "department-officer", URBAN.value(), null),
                null,
                "cn",
                "stageOpened",
                Instant.now());

        JsonNode handled = as("dept-urban-2").get("/api/cases/" + called).body();
        assertThat(handled.path("disclosure").asText()).isEqualTo("everything");
        assertThat(handled.path("holder").path("placeName").asText()).isEqualTo("城市管理局（示范）");
        assertThat(handled.path("levelLabel").asText()).isEqualTo("区直部门");
    }

    @Test
    void theTimelineTellsItOnceAndItIsNeverUndone() {
        cases.closed(called, "撤回");
        cases.openTo(called, URBAN, "case.level.town");
        cases.openTo(called, SECOND_TOWN, "case.level.town");

        assertThat(timeline.lines(called))
                .filteredOn(line -> line.entry().kind().equals("openedTo"))
                .extracting(line -> line.entry().arguments().get(0))
                .containsExactly("城市管理局（示范）", "云岭镇（示范）");
        assertThat(as("dept-urban").get("/api/cases/" + called).text()).contains("城市管理局（示范）可查看本事项：镇街");
        for (String change : List.of("DELETE FROM gridcase.case_unit", "UPDATE gridcase.case_unit SET since = now()")) {
            assertThatThrownBy(() -> jdbc.sql(change + " WHERE case_number = ?")
                            .param(called.value())
                            .update())
                    .hasMessageContaining("stays called");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"990100", "99010099", "990100001001", SampleCases.GRID})
    void onlyDepartmentsAndTownsAreCalled(String unit) {
        assertThatThrownBy(() -> cases.openTo(other, PlaceCode.of(unit), "case.level.town"))
                .isInstanceOf(Refusal.class);
        assertThat(timeline.lines(other)).hasSize(1);
    }

    @Test
    void aCaseInATownDoesNotLieInTheDepartmentItsCodeBeginsWith() {
        place("980160", "district");
        place("98016001", "department");
        place("980160010", "town");
        CaseNumber inTown = cases.open(SampleCases.with("980160010", "第十镇 " + word, "占道"));
        CaseNumber atDepartment = cases.open(SampleCases.with("98016001", "本局 " + word, "复核"));
        Person inspector = holding(Post.INSPECTOR, "980160");
        Person officer = holding(Post.DEPARTMENT_OFFICER, "98016001");

        assertThat(found(inspector, null)).containsExactlyInAnyOrder(inTown, atDepartment);
        assertThat(found(inspector, "98016001")).containsExactly(atDepartment);
        assertThat(found(officer, null)).isEmpty();

        cases.openTo(inTown, PlaceCode.of("98016001"), "case.level.town");
        assertThat(found(officer, null)).containsExactly(inTown);
    }

    /** What the town is called to elsewhere is work of its officers. */
    @Test
    void anInspectorFindsTheCasesOfTheAssignedTowns() {
        place("980161", "district");
        place("980161001", "town");
        place("980161002", "town");
        place("980161003", "town");
        CaseNumber first = cases.open(SampleCases.with("980161001", "一 " + word, "占道"));
        CaseNumber second = cases.open(SampleCases.with("980161002", "二 " + word, "占道"));
        CaseNumber third = cases.open(SampleCases.with("980161003", "三 " + word, "占道"));
        CaseNumber ofDistrict = cases.open(SampleCases.with("980161", "区 " + word, "复核"));
        Person inspector = new Person(
                "inspector-980161",
                "巡察",
                List.of(
                        new HeldPost(Post.INSPECTOR, PlaceCode.of("980161001")),
                        new HeldPost(Post.INSPECTOR, PlaceCode.of("980161003"))));
        cases.openTo(second, PlaceCode.of("980161001"), "case.level.town");

        assertThat(found(inspector, null)).containsExactlyInAnyOrder(first, third);
        assertThat(found(holding(Post.TOWN_OFFICER, "980161001"), null)).containsExactlyInAnyOrder(first, second);
        assertThat(found(holding(Post.INSPECTOR, "980161"), null))
                .containsExactlyInAnyOrder(first, second, third, ofDistrict);
    }

    private List<CaseNumber> found(Person person, String place) {
        CaseSearch.Filter filter = new CaseSearch.Filter(
                null, null, null, place == null ? null : PlaceCode.of(place), null, word, 0, 20, null);
        return search.find(filter, person).rows().stream()
                .map(CaseSearch.Row::number)
                .toList();
    }

    private static Person holding(Post post, String place) {
        return new Person("x", "试验", List.of(new HeldPost(post, PlaceCode.of(place))));
    }

    private void place(String code, String level) {
        jdbc.sql("INSERT INTO gridcase.place (code, name, level) VALUES (?, '试验', ?)")
                .params(code, level)
                .update();
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
