package org.gridcase.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.gridcase.GridcaseTest;
import org.gridcase.monitor.HotTown;
import org.gridcase.monitor.HotTown.Dispute;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.gridcase.shared.csv.FormulaGuard;
import org.gridcase.territory.Post;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Behind each number of the hotspots are as many cases as it says, for whoever sees the number and for nobody else. */
@GridcaseTest
class CaseListWebTest {

    private static final LocalDate FROM = LocalDate.of(2025, 6, 2);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> MATTERS = List.of("water-leak", "parking", "other");
    private static final String PAGE = "/monitor/cases";
    private static final String API = "/api" + PAGE;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private ReadModelRefresh readModels;

    private MockMvc http;
    private HotTown town;

    @BeforeEach
    void setUp() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        town = HotTown.of(jdbc);
    }

    @Test
    void behindEachNumberOfTheHotspotsAreItsCases() throws Exception {
        long seed = new Random().nextLong();
        random(new Random(seed));
        HotTown other = HotTown.of(jdbc);
        other.reported(other.town("001") + "001", "parking", at(3), "别区");
        String inspector = town.hired("inspector", Post.INSPECTOR, town.town("001"), other.district());
        readModels.now();

        for (String reader : List.of(town.centre(), town.townOfficer(), town.departmentOfficer(), inspector)) {
            JsonNode answer = answer("/api/monitor/hotspots?from=" + FROM + "&to=" + FROM.plusDays(59), reader);
            String as = "seed " + seed + " " + reader;
            List<JsonNode> numbers = new ArrayList<>(List.of(answer.get("total")));
            answer.get("places").forEach(place -> {
                numbers.add(place);
                place.get("parts").forEach(numbers::add);
            });
            answer.get("trend").get("matters").forEach(numbers::add);
            assertThat(numbers).as(as).hasSizeGreaterThan(4);
            for (JsonNode number : numbers) {
                assertThat(count(number, reader))
                        .as(as + " " + number)
                        .isEqualTo(number.get("now").asLong());
            }
            for (JsonNode cluster : answer.get("clusters")) {
                assertThat(count(cluster, reader))
                        .as(as + " " + cluster)
                        .isEqualTo(cluster.get("count").asLong());
                assertThat(cluster.get("cases")).allSatisfy(one -> assertThat(
                                one.get("casePath").asText())
                        .isEqualTo("/monitor/map/cases/" + one.get("number").asText()));
            }
            if (reader.equals(town.centre())) {
                assertThat(answer.get("clusters")).as(as).isNotEmpty();
            }
        }
    }

    @Test
    void whoMayNotSeeANumberSeesNoneOfItsCases() throws Exception {
        town.reported(town.town("002") + "001", "parking", at(1), "别镇停车");
        Dispute mine = town.reported(town.town("001") + "001", "parking", at(1), "本镇停车");
        readModels.now();

        http.perform(asked(PAGE, town.townOfficer()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("本镇停车")))
                .andExpect(content().string(containsString("/monitor/map/cases/" + mine.number())))
                .andExpect(content().string(not(containsString("别镇停车"))));
        for (String path : List.of(PAGE, API, API + "/cases.csv", API + "/cases.xlsx")) {
            for (String where : List.of("place", "part", "seat")) {
                http.perform(asked(path, town.townOfficer()).param(where, town.town("002")))
                        .andExpect(status().isNotFound());
            }
        }
        http.perform(asked(API, town.departmentOfficer()))
                .andExpect(jsonPath("$.cases").value(0))
                .andExpect(jsonPath("$.items").isEmpty());
        http.perform(asked(API, town.townOfficer())
                        .param("cluster", mine.number())
                        .param("period", "year"))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatIsAskedWronglyIsToldInChinese() throws Exception {
        String all = "kind=nothing&matter=' OR true&level=sky&status=half&post=king&seat=12&part=x&person=somebody"
                + "&overdue=maybe&cluster=1&page=-1&to=2025-06-02&figure=nothing&figure=stay&figure=overdue&stuck=nothing"
                + "&holder=town-officer.990100001";
        for (String wrong : all.split("&")) {
            String[] asked = wrong.split("=");
            String told = http.perform(asked(API, town.centre()).param(asked[0], asked[1]))
                    .andExpect(status().isBadRequest())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(told).as(wrong).containsPattern("[\\u4e00-\\u9fff]{4}");
        }
    }

    @Test
    void aDepartmentLearnsNothingOfOtherDistricts() throws Exception {
        HotTown other = HotTown.of(jdbc);
        for (String where : List.of("part", "seat")) {
            http.perform(asked(API, town.departmentOfficer()).param(where, other.town("001")))
                    .andExpect(status().isNotFound());
        }
        http.perform(asked(API, town.departmentOfficer()).param("part", town.town("001")))
                .andExpect(status().isOk());
    }

    @Test
    void whatSomebodyHasToDoIsNoFileAndForTheSuperiorOnly() throws Exception {
        for (Post post : Post.values()) {
            for (String seat : List.of(town.district(), town.town("001"))) {
                http.perform(asked(API, town.centre())
                                .param("post", post.code())
                                .param("seat", seat)
                                .param("person", "somebody"))
                        .andExpect(status().isForbidden());
            }
        }
        String mine = "?post=" + Post.DISTRICT_CENTRE.code() + "&seat=" + town.district() + "&person=" + town.centre();
        http.perform(asked(API + mine, town.centre())).andExpect(status().isOk());
        http.perform(asked(PAGE + mine, town.centre()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("cases.csv"))));
        http.perform(asked(API + "/cases.csv" + mine, town.centre())).andExpect(status().isBadRequest());
    }

    @Test
    void theFileHoldsTheRowsOfTheListAndNoFormula() throws Exception {
        for (String title : List.of("=1+1", "@SUM(1)", "+8", "＝1")) {
            town.reported(town.town("001") + "001", "parking", at(1), title, false, null, true);
        }
        readModels.now();
        List<String> listed = new ArrayList<>();
        answer(API + "?matter=parking", town.townOfficer())
                .get("items")
                .forEach(one -> listed.add(one.get("title").asText()));

        assertThat(listed).hasSize(4);
        for (String format : List.of("csv", "xlsx")) {
            byte[] file = http.perform(
                            asked(API + "/cases." + format, town.townOfficer()).param("matter", "parking"))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(Spreadsheets.table(format, file))
                    .as(format)
                    .extracting(row -> FormulaGuard.plain(row.get(3)))
                    .isEqualTo(listed);
        }
    }

    @Test
    void thePageSaysWhatWasChosenAndHowToTakeItBack() throws Exception {
        town.reported(town.town("001") + "001", "parking", at(1), "<b>停车</b>");
        readModels.now();

        http.perform(asked(PAGE, town.centre())
                        .param("kind", "dispute-resolution")
                        .param("matter", "parking")
                        .param("status", "closed")
                        .param("from", FROM.toString())
                        .param("to", FROM.plusDays(9).toString()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("矛盾纠纷化解")))
                .andExpect(content().string(containsString("事项类型：停车纠纷")))
                .andExpect(content().string(containsString("受理于 2025-06-02 — 2025-06-11")))
                .andExpect(content().string(containsString("去掉条件“已办结”")))
                .andExpect(content().string(containsString("value=\"parking\" selected=\"selected\">停车纠纷</option>")))
                .andExpect(content().string(containsString("value=\"water-leak\">漏水渗水</option>")))
                .andExpect(content().string(containsString("&lt;b&gt;停车&lt;/b&gt;")))
                .andExpect(content().string(not(containsString("??"))));
        http.perform(asked(PAGE, town.centre()).param("lang", "en"))
                .andExpect(content().string(containsString("All cases of what is looked at")));
    }

    @Test
    void theWorkloadLeadsToTheCasesOfAPost() throws Exception {
        String seat = town.town("001");
        town.owed(
                town.reported(seat, "parking", at(1), "镇里停车", false, null, true), Post.TOWN_OFFICER, seat, null, at(2));
        readModels.now();
        String link = PAGE + "?place=" + town.district() + "&amp;post=town-officer&amp;seat=" + seat;

        http.perform(asked("/monitor/workload", town.centre()).param("place", town.district()))
                .andExpect(content().string(containsString(link + "\"")))
                .andExpect(content().string(containsString(link + "&amp;overdue=true")))
                .andExpect(content().string(containsString(link + "&amp;unclaimed=true")));
        assertThat(answer("/api" + link.replace("&amp;", "&") + "&overdue=true", town.centre())
                        .get("items"))
                .singleElement()
                .satisfies(one -> assertThat(one.get("title").asText()).isEqualTo("镇里停车"));
    }

    private long count(JsonNode number, String reader) throws Exception {
        String path = number.get("casesPath").asText();
        assertThat(path).startsWith(PAGE + "?");
        JsonNode list = answer("/api" + path, reader);
        assertThat(list.get("items"))
                .hasSize((int) Math.min(50, list.get("cases").asLong()));
        return list.get("cases").asLong();
    }

    private void random(Random random) {
        List<String> places = jdbc.sql("SELECT code FROM gridcase.place WHERE code LIKE ? ORDER BY code")
                .param(town.district() + "%")
                .query(String.class)
                .list();
        for (int i = 0; i < 150; i++) {
            List<Dispute> earlier = town.disputes();
            Dispute first = earlier.isEmpty() ? null : earlier.get(random.nextInt(earlier.size()));
            boolean repeats = first != null && random.nextInt(8) == 0;
            Dispute dispute = town.reported(
                    repeats ? first.place() : places.get(random.nextInt(places.size())),
                    repeats ? first.matter() : MATTERS.get(random.nextInt(MATTERS.size())),
                    at(random.nextInt(90) - 20),
                    "楼上漏水",
                    random.nextInt(10) == 0,
                    repeats ? first.number() : null,
                    random.nextBoolean());
            if (random.nextInt(4) == 0) {
                town.called(dispute);
            }
        }
    }

    private JsonNode answer(String path, String reader) throws Exception {
        return json.readTree(
                http.perform(get(URI.create(path)).with(user(reader)).locale(Locale.SIMPLIFIED_CHINESE))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
    }

    private static MockHttpServletRequestBuilder asked(String path, String reader) {
        return get(path).with(user(reader)).locale(Locale.SIMPLIFIED_CHINESE);
    }

    private static Instant at(int day) {
        return FROM.plusDays(day).atTime(9, 0).atZone(ZONE).toInstant();
    }
}
