package org.gridcase.monitor.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gridcase.ApiClient;
import org.gridcase.GridcaseTest;
import org.gridcase.TestOfficers;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.document.PrintedPdf;
import org.gridcase.monitor.Histories;
import org.gridcase.monitor.HistoryRows;
import org.gridcase.monitor.persistence.CasesAside;
import org.gridcase.monitor.persistence.CasesAside.Aside;
import org.gridcase.monitor.persistence.ReadModel;
import org.gridcase.monitor.persistence.RollUp;
import org.gridcase.monitor.persistence.TouchedCases;
import org.gridcase.territory.Post;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Records that cannot be, and what the read models make of them: one case of many is missing, and everybody can see that. */
@GridcaseTest
class BrokenRecordsTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final Instant FROM = NOW.minus(Duration.ofDays(100));
    private static final AtomicInteger NEXT = new AtomicInteger(966_201);

    @LocalServerPort
    private int port;

    @Autowired
    private ReadModelRefresh refresh;

    @Autowired
    private List<ReadModel> models;

    @Autowired
    private List<RollUp> rollUps;

    @Autowired
    private TouchedCases touched;

    @Autowired
    private CasesAside aside;

    @Autowired
    private CaseByCase caseByCase;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OperatorMetrics metrics;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Clock clock;

    private HistoryRows rows;
    private KeptRows kept;
    private String district;
    private List<String> places;
    private MockMvc http;
    private String mine;
    private String other;

    @BeforeEach
    void rows() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        rows = new HistoryRows(jdbc);
        kept = new KeptRows(models, jdbc, clock.getZone());
        district = String.valueOf(NEXT.getAndIncrement());
        places = Histories.district(rows, district, 2, 1);
        mine = "broken.mine." + district;
        other = "broken.other." + district;
        TestOfficers.inPost(jdbc, mine, "镇干部", Post.TOWN_OFFICER, district + "101");
        TestOfficers.inPost(jdbc, other, "镇干部", Post.TOWN_OFFICER, district + "102");
    }

    @AfterEach
    void leaveNothingBroken() {
        jdbc.sql(
                        "DELETE FROM act_hi_actinst WHERE proc_inst_id_ LIKE 'history-' || ? || '-%' AND start_time_ < '1950-01-01'")
                .param(district)
                .update();
        refresh.now();
        jdbc.sql("UPDATE gridcase.monitor_aside SET again_at = now() WHERE number LIKE ? || '-%'")
                .param(district)
                .update();
        refresh.now();
        assertThat(numbersAside()).isEmpty();
    }

    /** A clock that was set back between the two. */
    @Test
    void aPeriodThatEndsBeforeItBeginsLastedNoTime() {
        String backwards = held(places.get(0));
        owed(backwards, FROM.plus(Duration.ofDays(10)));
        rows.periodEnded(backwards, FROM.plus(Duration.ofDays(5)));
        String usual = held(places.get(0));
        owed(usual, FROM.plus(Duration.ofDays(10)));
        rows.periodEnded(usual, FROM.plus(Duration.ofDays(12)));
        List.of(backwards, usual).forEach(number -> rows.closed(number, FROM.plus(Duration.ofDays(20))));

        refresh.now();

        assertThat(numbersAside()).isEmpty();
        kept.assertRecorded(district);
        assertThat(reasons(usual)).contains("vacant");
        assertThat(reasons(backwards)).isEmpty();
        assertThat(minutes(backwards)).isZero();
        assertThat(minutes(usual)).isEqualTo(2 * 24 * 60.0);
    }

    @Test
    void oneCaseWhoseRecordsCannotBeReadStopsNoOther() {
        String good = held(places.get(0));
        String broken = held(places.get(0));
        String last = held(places.get(0));
        refresh.now();
        Map<String, List<String>> before = kept.of(district);
        broken(broken);
        rows.status(broken, "settled", null);

        refresh.now();

        assertThat(numbersAside()).containsExactly(broken);
        assertThat(kept.of(district)).as("what was done for it is undone").isEqualTo(before);
        assertThat(refresh.asOf().orElseThrow()).isAfter(NOW);

        List.of(good, broken, last).forEach(number -> rows.status(number, "settled", null));
        refresh.now();

        assertThat(status(good)).isEqualTo("settled");
        assertThat(status(last)).isEqualTo("settled");
        assertThat(status(broken)).isEqualTo("open");
        assertThat(waiting(broken).tries()).isEqualTo(2);

        mended(broken);
        refresh.now();

        assertThat(numbersAside()).isEmpty();
        kept.assertRecorded(district);
    }

    @Test
    void whoSeesThePlaceIsToldAndSoAreOperators() throws Exception {
        broken(held(places.get(0)));
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
        assertThat(told.findValuesAsText("caseNumber")).contains(numbersAside().get(0));
        assertThat(told.get(0).get("error").asText()).contains("out of range");
        metrics.count();
        assertThat(ApiClient.basic(port, "metrics", "Scrape-only-1")
                        .get("/actuator/prometheus")
                        .response()
                        .body())
                .contains("gridcase_monitor_aside " + (double) aside.all(1000).size());
    }

    /** After a minute, two, four … an hour; at once by a node that starts, and after a rebuild. */
    @Test
    void itIsTriedAgainEverMoreSeldom() {
        String broken = held(places.get(0));
        broken(broken);
        refresh.now();
        refresh.now();
        assertThat(waiting(broken).tries()).as("its time has not come").isEqualTo(1);
        for (int tries = 2; tries < 10; tries++) {
            jdbc.sql("UPDATE gridcase.monitor_aside SET again_at = now() WHERE number = ?")
                    .param(broken)
                    .update();
            Instant before = clock.instant().minusMillis(1);
            refresh.now();
            Aside now = waiting(broken);
            assertThat(now.tries()).isEqualTo(tries);
            assertThat(Duration.between(before, now.againAt()))
                    .isBetween(
                            Duration.ofMinutes(Math.min(60, 1 << (tries - 1))),
                            Duration.ofMinutes(Math.min(60, 1 << (tries - 1))).plusSeconds(30));
        }

        new ReadModelRefresh(models, rollUps, touched, aside, caseByCase, transaction, clock).now();
        assertThat(waiting(broken).tries()).as("a node has started").isEqualTo(10);

        // Nothing is written to the case: it is mended by hand, and the next try finds that.
        jdbc.sql("UPDATE act_hi_actinst SET start_time_ = end_time_ WHERE proc_inst_id_ = 'history-' || ?")
                .param(broken)
                .update();
        refresh.now();
        assertThat(numbersAside()).containsExactly(broken);
        refresh.rebuild();
        refresh.now();
        assertThat(numbersAside()).isEmpty();
    }

    @Test
    void aRebuildLeavesItOutAndBuildsTheOthers() {
        String good = held(places.get(0));
        String broken = held(places.get(1));
        refresh.now();
        Map<String, List<String>> before = kept.of(district);
        broken(broken);
        jdbc.sql("DELETE FROM gridcase.monitor_case WHERE number = ?")
                .param(good)
                .update();
        refresh.rebuild();

        refresh.now();

        assertThat(refresh.built().values()).doesNotContainNull();
        assertThat(numbersAside()).containsExactly(broken);
        assertThat(kept.of(district)).isEqualTo(before);
    }

    /** Whatever is wrong with all of them is no case's fault. */
    @Test
    void whatTheDatabaseDoesNotKnowIsNoCasesFault() {
        String number = held(places.get(0));
        refresh.now();
        rows.status(number, "settled", null);
        ReadModel unknown = new ReadModel() {
            @Override
            public String name() {
                return "monitor_case";
            }

            @Override
            public void refresh(Collection<CaseNumber> numbers) {
                jdbc.sql("DELETE FROM gridcase.monitor_nobody_knows").update();
            }

            @Override
            public void rebuild() {
                throw new AssertionError("it is built");
            }
        };
        ReadModelRefresh failing =
                new ReadModelRefresh(List.of(unknown), rollUps, touched, aside, caseByCase, transaction, clock);

        assertThat(catchThrowable(failing::now)).isInstanceOf(BadSqlGrammarException.class);

        assertThat(numbersAside()).isEmpty();
        refresh.now();
        assertThat(status(number)).as("it was not lost").isEqualTo("settled");
    }

    private String held(String place) {
        String number = rows.opened("dispute-resolution", "parking", place, FROM);
        rows.dispute(number, "ordinary", "grid");
        rows.held(number, "grid", "grid-worker", place.substring(0, 12) + "999", null, "running", FROM);
        return number;
    }

    private void owed(String number, Instant began) {
        rows.owed(
                number,
                "dispute-resolution",
                "grid",
                "grid",
                "ordinary",
                "climb",
                began,
                began.plus(Duration.ofDays(30)),
                began.plus(Duration.ofDays(30)));
    }

    /** So long a task that its seconds are no integer. */
    private void broken(String number) {
        rows.did(number, "w0", Instant.parse("1900-01-01T00:00:00Z"), NOW);
    }

    private void mended(String number) {
        jdbc.sql("DELETE FROM act_hi_actinst WHERE proc_inst_id_ = 'history-' || ?")
                .param(number)
                .update();
    }

    private Aside waiting(String number) {
        return aside.all(1000).stream()
                .filter(one -> one.number().value().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private List<String> numbersAside() {
        return aside.all(1000).stream()
                .map(one -> one.number().value())
                .filter(number -> number.startsWith(district))
                .toList();
    }

    private List<String> reasons(String number) {
        return jdbc.sql("SELECT reason FROM gridcase.monitor_stuck WHERE number = ?")
                .param(number)
                .query(String.class)
                .list();
    }

    private double minutes(String number) {
        return jdbc.sql("SELECT minutes FROM gridcase.monitor_stay WHERE number = ?")
                .param(number)
                .query(Double.class)
                .single();
    }

    private String status(String number) {
        return jdbc.sql("SELECT status FROM gridcase.monitor_case WHERE number = ?")
                .param(number)
                .query(String.class)
                .single();
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
