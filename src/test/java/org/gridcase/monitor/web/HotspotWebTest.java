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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.gridcase.GridcaseTest;
import org.gridcase.monitor.HotTown;
import org.gridcase.shared.csv.FormulaGuard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The hotspots by page, as JSON and as files: the same numbers everywhere, and nobody's that one may not see. */
@GridcaseTest
class HotspotWebTest {

    private static final LocalDate DAY = LocalDate.of(2025, 5, 12);
    private static final List<String> EVIL =
            List.of("=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(1)", "＝1", "<script>alert(1)</script>");
    private static final String API = "/api/monitor/hotspots";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    private MockMvc http;
    private HotTown town;

    @BeforeEach
    void setUp() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        town = HotTown.of(jdbc);
        for (String title : EVIL) {
            town.reported(town.town("001") + "001001001", "parking", at(DAY), title);
        }
        for (int i = 0; i < 6; i++) {
            town.reported(town.town("001") + "002", "parking", at(DAY.minusDays(7)), "车位 " + i);
            town.reported(town.town("002") + "002", "heating", at(DAY.minusDays(2)), "别镇供热 " + i);
        }
    }

    @Test
    void theTablesOfTheFilesAreThoseOfTheAnswer() throws Exception {
        JsonNode answer = answer(API, town.centre());

        List<List<String>> places = new ArrayList<>();
        for (JsonNode outer : answer.get("places")) {
            places.add(row(outer, outer.get("name").asText(), ""));
            for (JsonNode part : outer.get("parts")) {
                places.add(
                        row(part, outer.get("name").asText(), part.get("name").asText()));
            }
        }
        List<List<String>> matters = new ArrayList<>();
        for (JsonNode matter : answer.get("trend").get("matters")) {
            List<String> row = new ArrayList<>(List.of(
                    matter.get("name").asText(),
                    matter.get("now").asText(),
                    matter.get("before").asText(),
                    matter.get("change").isNull() ? "" : matter.get("change").asText()));
            matter.get("counts").forEach(count -> row.add(count.asText()));
            matters.add(row);
        }
        List<String> titles = new ArrayList<>();
        answer.get("clusters").forEach(cluster -> cluster.get("cases")
                .forEach(one -> titles.add(one.get("title").asText())));

        assertThat(places).hasSizeGreaterThan(3);
        assertThat(matters).hasSize(2);
        assertThat(titles).containsAll(EVIL);
        for (String format : List.of("csv", "xlsx")) {
            assertThat(table("places", format)).as(format).isEqualTo(places);
            assertThat(table("matters", format)).as(format).isEqualTo(matters);
            assertThat(table("clusters", format))
                    .as(format)
                    .extracting(row -> FormulaGuard.plain(row.get(6)))
                    .isEqualTo(titles);
        }
    }

    @Test
    void noCellIsAFormulaAndTheHeadSaysWhatItIs() throws Exception {
        String csv = new String(file("clusters", "csv"), StandardCharsets.UTF_8);

        assertThat(csv)
                .startsWith("\uFEFF")
                .contains("'=HYPERLINK", "'+1", "'-1", "'@SUM(1)", "'＝1")
                .doesNotContain(",=", ",+", ",-", ",@", "\"=");
        assertThat(csv.lines().toList().subList(1, 5))
                .satisfiesExactly(
                        place -> assertThat(place).isEqualTo("范围,热点区"),
                        period -> assertThat(period).isEqualTo("时间段,2025-05-06,2025-05-12"),
                        definition -> assertThat(definition).startsWith("统计口径,同一社区"),
                        at -> assertThat(at).startsWith("生成时间,20"));
    }

    @Test
    void thePageSaysTheSameWithoutScript() throws Exception {
        http.perform(asked("/monitor/hotspots", town.centre()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("矛盾纠纷热点")))
                .andExpect(content().string(containsString("镇001")))
                .andExpect(content().string(containsString("data-count=\"6\"")))
                .andExpect(content().string(containsString("停车纠纷 6 件")))
                .andExpect(content().string(not(containsString("<script>alert"))));
        http.perform(asked("/monitor/hotspots", town.centre()).param("lang", "en"))
                .andExpect(content().string(containsString("Where disputes gather")));
    }

    @Test
    void whatIsNotOnesOwnIsNotThere() throws Exception {
        http.perform(asked("/monitor/hotspots", town.townOfficer()))
                .andExpect(content().string(not(containsString("别镇供热"))))
                .andExpect(content().string(not(containsString("镇002"))));
        http.perform(asked(API, town.townOfficer()))
                .andExpect(jsonPath("$.total.now").value(6));
        for (String path : List.of("/monitor/hotspots", API, API + "/clusters.csv", API + "/places.xlsx")) {
            http.perform(asked(path, town.townOfficer()).param("place", town.town("002")))
                    .andExpect(status().isNotFound());
        }
        http.perform(asked(API, town.departmentOfficer()))
                .andExpect(jsonPath("$.total.now").value(0))
                .andExpect(jsonPath("$.clusters").isEmpty());
    }

    private List<List<String>> table(String table, String format) throws Exception {
        return Spreadsheets.table(format, file(table, format));
    }

    private byte[] file(String table, String format) throws Exception {
        return http.perform(asked(API + "/" + table + "." + format, town.centre()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static List<String> row(JsonNode heat, String name, String part) {
        return List.of(
                heat.get("code").asText(),
                name,
                part,
                heat.get("now").asText(),
                heat.get("before").asText(),
                heat.get("change").isNull() ? "" : heat.get("change").asText());
    }

    private JsonNode answer(String path, String user) throws Exception {
        return json.readTree(http.perform(asked(path, user))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    /** The week that ends with the day. */
    private static MockHttpServletRequestBuilder asked(String path, String user) {
        return get(path)
                .with(user(user))
                .locale(java.util.Locale.SIMPLIFIED_CHINESE)
                .param("from", DAY.minusDays(6).toString())
                .param("to", DAY.toString());
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
