package org.gridcase.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.gridcase.GridcaseTest;
import org.gridcase.TestOfficers;
import org.gridcase.document.PrintedPdf;
import org.gridcase.monitor.Histories;
import org.gridcase.monitor.HistoryRows;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.gridcase.territory.Post;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The managers' first page, its files and its sheet of paper, on a random history. */
@GridcaseTest
class OverviewWebTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FROM = LocalDate.of(2025, 6, 1);
    private static final LocalDate TO = LocalDate.of(2025, 8, 1);
    private static final AtomicInteger NEXT = new AtomicInteger(939_801);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ReadModelRefresh refresh;

    @Autowired
    private ObjectMapper json;

    private MockMvc http;
    private String district;
    private String centre;
    private String officer;

    @BeforeEach
    void setUp() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        district = String.valueOf(NEXT.getAndIncrement());
        HistoryRows rows = new HistoryRows(jdbc);
        List<String> places = Histories.district(rows, district, 4, 2);
        new Histories(
                        rows,
                        transaction,
                        district.hashCode(),
                        places,
                        FROM.atStartOfDay(ZONE).toInstant(),
                        TO.atStartOfDay(ZONE).toInstant())
                .happen(900);
        centre = "overview.centre." + district;
        officer = "overview.town." + district;
        TestOfficers.inPost(jdbc, centre, "区干部", Post.DISTRICT_CENTRE, district);
        TestOfficers.inPost(jdbc, officer, "镇干部", Post.TOWN_OFFICER, district + "101");
        refresh.now();
    }

    @Test
    void thePageSaysWhatIsStuckAndWhetherItGetsBetter() throws Exception {
        JsonNode stuck = answer("/api/monitor/stuck", centre);
        JsonNode figures = answer("/api/monitor/figures", centre);

        String page = page(centre, null);

        assertThat(page).contains("现在卡住 " + stuck.get("cases").asText() + " 件").doesNotContain("null", "??");
        for (JsonNode reason : stuck.get("reasons")) {
            assertThat(page.contains("reason=" + reason.get("reason").asText()))
                    .as(reason.toString())
                    .isEqualTo(reason.get("cases").asLong() > 0);
        }
        int compared = 0;
        for (JsonNode figure : figures.get("figures")) {
            assertThat(page)
                    .contains(
                            figure.get("name").asText(),
                            figure.get("definition").asText());
            if (figure.get("unit").asText().equals("share")
                    && !figure.get("value").isNull()) {
                assertThat(page).contains(percent(figure.get("value").asDouble()));
            }
            compared += figure.get("before").isNull() ? 0 : 1;
        }
        assertThat(compared).isPositive();
        assertThat(page).contains("个百分点", "<svg", "镇1", "城管局" + district, "议事站设在网格");
    }

    @Test
    void figuresThatAreBeingBuiltAreNotAsOfNow() throws Exception {
        assertThat(page(centre, null)).contains("数据截至").doesNotContain("尚不完整");
        refresh.rebuild();
        try {
            assertThat(page(centre, null)).contains("数据正在生成，尚不完整").doesNotContain("数据截至");
            for (String address : List.of(
                    "/monitor",
                    "/monitor/map",
                    "/monitor/map/dispute-resolution",
                    "/monitor/stuck",
                    "/monitor/workload",
                    "/monitor/hotspots",
                    "/monitor/cases")) {
                assertThat(http.perform(asked(address, centre).param("lang", "en"))
                                .andExpect(status().isOk())
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8))
                        .as(address)
                        .contains("being built")
                        .doesNotContain("As of");
            }
            for (String address : List.of("/api/monitor/stuck", "/api/monitor/workload")) {
                assertThat(answer(address, centre).get("asOf").isNull())
                        .as(address)
                        .isTrue();
            }
            http.perform(asked("/monitor/report.pdf", centre)).andExpect(status().isOk());
        } finally {
            refresh.now();
        }
    }

    @Test
    void whatIsNotOnesOwnIsNotThere() throws Exception {
        assertThat(page(officer, null)).contains("镇1", "社区1-1").doesNotContain("镇2", "社区2-1");
        for (String path : List.of("/monitor", "/monitor/report.pdf", "/api/monitor/figures/place.csv")) {
            http.perform(asked(path, officer).param("place", district + "102")).andExpect(status().isNotFound());
        }
    }

    @Test
    void theFilesAreTheAnswer() throws Exception {
        JsonNode figures = answer("/api/monitor/figures", centre).get("figures");
        List<List<String>> headline = new ArrayList<>();
        for (JsonNode figure : figures) {
            headline.add(List.of(
                    figure.get("name").asText(),
                    number(figure.get("value")),
                    number(figure.get("n")),
                    number(figure.get("before")),
                    number(figure.get("parentMedian")),
                    figure.get("definition").asText()));
        }
        for (String format : List.of("csv", "xlsx")) {
            assertThat(file("table", format).stream()
                            .map(row -> List.of(
                                    row.get(0),
                                    plain(row.get(2)),
                                    plain(row.get(3)),
                                    plain(row.get(5)),
                                    plain(row.get(6)),
                                    row.get(7)))
                            .toList())
                    .as(format)
                    .isEqualTo(headline);
            for (String kind : List.of("level", "place", "department")) {
                assertThat(file(kind, format).stream()
                                .map(row -> row.subList(2, row.size()).stream()
                                        .map(OverviewWebTest::plain)
                                        .toList())
                                .toList())
                        .as(kind + " " + format)
                        .isEqualTo(breakdown(figures, kind));
            }
        }
    }

    /** For each part, in order: value and count of each figure that has such a breakdown. */
    private static List<List<String>> breakdown(JsonNode figures, String kind) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode figure : figures) {
            for (JsonNode breakdown : figure.get("breakdowns")) {
                if (!breakdown.get("by").asText().equals(kind)) {
                    continue;
                }
                for (int i = 0; i < breakdown.get("parts").size(); i++) {
                    JsonNode part = breakdown.get("parts").get(i);
                    if (rows.size() <= i) {
                        rows.add(new ArrayList<>());
                    }
                    rows.get(i).add(number(part.get("value")));
                    rows.get(i).add(number(part.get("n")));
                }
            }
        }
        return rows;
    }

    @Test
    void theReportIsOnePage() throws Exception {
        byte[] pdf = http.perform(asked("/monitor/report.pdf", centre))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Files.write(
                Files.createDirectories(Path.of("target", "documents")).resolve("monitor-report-of-history.pdf"), pdf);

        try (PrintedPdf paper = new PrintedPdf(pdf)) {
            assertThat(paper.pages()).isEqualTo(1);
            assertThat(paper.text(1, 1))
                    .contains("区" + district, "2025-07-02至2025-07-31", "对比上期2025-06-02至2025-07-01")
                    .contains("社区及以下化解率", "现在卡在哪里", "矛盾纠纷按地方")
                    .doesNotContain("null", "??");
            PrintedFigures.compare(paper, answer("/api/monitor/figures", centre).get("figures"));
        }
    }

    private List<List<String>> file(String table, String format) throws Exception {
        return Spreadsheets.table(
                format,
                http.perform(asked("/api/monitor/figures/" + table + "." + format, centre))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
    }

    private String page(String who, String place) throws Exception {
        return http.perform(asked("/monitor", who).param("place", place == null ? "" : place))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private JsonNode answer(String path, String who) throws Exception {
        return json.readTree(http.perform(asked(path, who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private static MockHttpServletRequestBuilder asked(String path, String who) {
        return get(path)
                .with(user(who))
                .locale(Locale.SIMPLIFIED_CHINESE)
                .param("from", "2025-07-02")
                .param("to", "2025-07-31");
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share * 100)
                        .setScale(1, java.math.RoundingMode.HALF_UP)
                        .toPlainString() + "%";
    }

    private static String number(JsonNode value) {
        return value.isNull() ? "" : plain(value.asText());
    }

    /** To the twelve digits that a spreadsheet keeps whatever it was written as. */
    private static String plain(String number) {
        return number.isEmpty()
                ? ""
                : new BigDecimal(number)
                        .round(new java.math.MathContext(12))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
