package org.gridcase.monitor.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gridcase.ApiClient;
import org.gridcase.GridcaseTest;
import org.gridcase.TestOfficers;
import org.gridcase.document.PrintedPdf;
import org.gridcase.monitor.Histories;
import org.gridcase.monitor.HistoryRows;
import org.gridcase.monitor.persistence.CasesAside;
import org.gridcase.territory.Post;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Who is told that a case could not be counted: managers who see its place, administrators, and whoever watches the service. */
@GridcaseTest
class ToldAsideTest {

    private static final String DISTRICT = "966299";

    @LocalServerPort
    private int port;

    @Autowired
    private ReadModelRefresh refresh;

    @Autowired
    private CasesAside aside;

    @Autowired
    private OperatorMetrics metrics;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ObjectMapper json;

    private BrokenCases cases;
    private List<String> places;
    private MockMvc http;
    private final String mine = "broken.mine";
    private final String other = "broken.other";

    @BeforeEach
    void district() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        HistoryRows rows = new HistoryRows(jdbc);
        places = Histories.district(rows, DISTRICT, 2, 1);
        cases = new BrokenCases(rows, jdbc, aside, DISTRICT, Instant.now().minus(Duration.ofDays(100)));
        TestOfficers.inPost(jdbc, mine, "镇干部", Post.TOWN_OFFICER, DISTRICT + "101");
        TestOfficers.inPost(jdbc, other, "镇干部", Post.TOWN_OFFICER, DISTRICT + "102");
    }

    @AfterEach
    void leaveNothingBroken() {
        cases.allMended(refresh);
    }

    @Test
    void whoSeesThePlaceIsToldAndSoAreOperators() throws Exception {
        cases.broken(cases.held(places.get(0)));
        refresh.now();

        for (String address : List.of("/monitor", "/monitor/stuck", "/monitor/map", "/monitor/cases")) {
            assertThat(page(mine, address)).as(address).contains("有 1 件事项的记录有误");
            assertThat(page(other, address)).as(address).doesNotContain("记录有误");
        }
        for (String address : List.of("figures", "stuck", "workload", "cases", "map/dispute-resolution")) {
            assertThat(notCounted(mine, address)).as(address).isEqualTo(1);
            assertThat(notCounted(other, address)).as(address).isZero();
        }
        byte[] paper = http.perform(get("/monitor/report.pdf").with(user(mine)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (PrintedPdf report = new PrintedPdf(paper)) {
            assertThat(report.text(1, report.pages())).contains("有1件事项的记录有误");
        }
        JsonNode told = ApiClient.basic(port, "admin", "gridcase")
                .get("/api/admin/monitor")
                .body()
                .get("aside");
        assertThat(told.findValuesAsText("caseNumber")).contains(cases.numbers().get(0));
        assertThat(told.get(0).get("error").asText()).contains("out of range");
        metrics.count();
        assertThat(ApiClient.basic(port, "metrics", "Scrape-only-1")
                        .get("/actuator/prometheus")
                        .response()
                        .body())
                .contains("gridcase_monitor_aside " + (double) aside.all(1000).size());
    }

    private String page(String who, String address) throws Exception {
        return http.perform(get(address).with(user(who)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private long notCounted(String who, String address) throws Exception {
        return json.readTree(page(who, "/api/monitor/" + address))
                .get("notCounted")
                .asLong();
    }
}
