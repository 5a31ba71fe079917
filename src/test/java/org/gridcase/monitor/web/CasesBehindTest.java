package org.gridcase.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridcase.GridcaseTest;
import org.gridcase.TestOfficers;
import org.gridcase.monitor.Histories;
import org.gridcase.monitor.HistoryRows;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.gridcase.territory.Post;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Behind each number of the overview and of the stuck list are as many cases as it says, of a random history and for every reader. */
@GridcaseTest
class CasesBehindTest {

    private static final String DISTRICT = "974101";
    private static final String OTHER = "974102";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.now(ZONE);
    private static final String DAYS = "from=" + TODAY.minusDays(150) + "&to=" + TODAY;

    /** A link to a list, with a number at the end of what it says. */
    private static final Pattern NUMBER =
            Pattern.compile("<a [^>]*href=\"(/monitor/cases[^\"]*)\"[^>]*>[^<]*?\\(?(\\d+)(?: 件)?\\)?</a>");

    private static boolean lived;

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

    @BeforeEach
    void districts() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        if (lived) {
            return;
        }
        lived = true;
        HistoryRows rows = new HistoryRows(jdbc);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        for (String district : List.of(DISTRICT, OTHER)) {
            List<String> places = Histories.district(rows, district, 3, 2);
            new Histories(rows, transaction, new Random().nextLong(), places, now.minus(Duration.ofDays(240)), now)
                    .happen(district.equals(DISTRICT) ? 1000 : 300);
        }
        TestOfficers.inPost(jdbc, "behind.centre", "区干部", Post.DISTRICT_CENTRE, DISTRICT);
        TestOfficers.inPost(jdbc, "behind.town", "镇干部", Post.TOWN_OFFICER, DISTRICT + "101");
        TestOfficers.inPost(jdbc, "behind.department", "局干部", Post.DEPARTMENT_OFFICER, DISTRICT + "01");
        TestOfficers.inPost(jdbc, "behind.inspector", "巡察员", Post.INSPECTOR, DISTRICT + "102");
        jdbc.sql(
                        "INSERT INTO gridcase.post_held (username, post, place_code, held_from) VALUES (?, 'inspector', ?, now())")
                .params("behind.inspector", OTHER + "101")
                .update();
        refresh.now();
    }

    @Test
    void behindEachNumberOfAFigureAreItsCases() throws Exception {
        for (String reader : readers()) {
            Set<String> reached = new TreeSet<>();
            for (JsonNode figure :
                    answer("/api/monitor/figures?" + DAYS, reader).get("figures")) {
                String code = figure.get("code").asText();
                if (figure.get("unit").asText().equals("minutes")) {
                    assertThat(figure.get("casePaths")).allMatch(JsonNode::isNull);
                    continue;
                }
                assertBehind(reader, code, figure, reached);
                for (JsonNode breakdown : figure.get("breakdowns")) {
                    boolean level = breakdown.get("by").asText().equals("level");
                    for (JsonNode part : breakdown.get("parts")) {
                        if (level) {
                            assertCounted(
                                    reader,
                                    part.get("casePaths").get("hits"),
                                    part.get("hits").asLong());
                        } else {
                            assertBehind(reader, code, part, new HashSet<>());
                        }
                    }
                }
            }
            if (reader.equals("behind.centre")) {
                assertThat(reached)
                        .contains(
                                "resolution misses",
                                "overdue hits",
                                "reopened hits",
                                "claimed misses",
                                "handBacks hits")
                        .contains("published misses", "resolutionLevel misses", "satisfaction hits", "response counted")
                        .doesNotContain("handBacks misses");
            }
        }
    }

    /** The cases that the list shows are those of which the one definition of the figure counts something. */
    @Test
    void theListHasTheCasesThatTheFigureCountsAndNoOther() throws Exception {
        for (String figure : List.of("overdue", "reopened", "claimed", "handBacks")) {
            int hit = figure.equals("claimed") ? 0 : 1;
            Set<String> expected = new HashSet<>(jdbc.sql("SELECT number FROM gridcase.monitor_fact WHERE figure = ?"
                            + " AND hit = ? AND at >= now() - interval '160 d' AND at < now()"
                            + " AND (at AT TIME ZONE 'Asia/Shanghai')::date >= ? AND place LIKE ?")
                    .params(figure, hit, TODAY.minusDays(150), DISTRICT + "%")
                    .query(String.class)
                    .list());
            String path = "/api/monitor/cases?figure=" + figure + "&side=" + (hit == 1 ? "hits" : "misses") + "&since="
                    + TODAY.minusDays(150);
            Set<String> listed = new HashSet<>();
            for (int page = 0; page * 50 < expected.size() + 50; page++) {
                answer(path + "&page=" + page, "behind.centre")
                        .get("items")
                        .forEach(one -> listed.add(one.get("number").asText()));
            }
            assertThat(listed).as(figure).isEqualTo(expected).isNotEmpty();
        }
    }

    @Test
    void behindEachNumberOfWhatIsStuckAreItsCases() throws Exception {
        for (String reader : readers()) {
            JsonNode all = answer("/api/monitor/stuck", reader);
            assertThat(all.get("cases").asLong()).as(reader).isPositive();
            String kind = all.get("kinds").get(0).get("kind").asText();
            for (String asked : List.of("", "?reason=overdue", "?kind=" + kind, "?reason=unclaimed&kind=" + kind)) {
                JsonNode stuck = answer("/api/monitor/stuck" + asked, reader);
                long numbers = stuck.get("cases").asLong() == 0
                        ? 0
                        : stuck.get("places").size()
                                + stuck.get("holders").size()
                                + stuck.get("kinds").size();
                for (JsonNode reason : stuck.get("reasons")) {
                    numbers += reason.get("cases").asLong() > 0 ? 1 : 0;
                }
                assertThat(leads(reader, "/monitor/stuck" + asked))
                        .as(reader + asked)
                        .isEqualTo(numbers);
            }
        }
    }

    @Test
    void theNumbersOfTheOverviewLeadToTheirCases() throws Exception {
        for (String reader : readers()) {
            // The tiles of a unit, which has no places below, and its own line.
            assertThat(leads(reader, "/monitor?" + DAYS)).as(reader).isGreaterThan(9);
        }
        String page = page("/monitor?" + DAYS, "behind.centre");
        assertThat(page)
                .containsPattern("figure=overdue[^\"]*side=hits[^\"]*\">超期 \\d+</a>")
                .doesNotContain("figure=stay");
    }

    @Test
    void theListSaysWhatAFigureCountsAndHowOften() throws Exception {
        String days = "&since=" + TODAY.minusDays(150) + "&until=" + TODAY;
        assertThat(page("/monitor/cases?figure=overdue&side=hits" + days, "behind.centre"))
                .contains("超期率：超期（" + TODAY.minusDays(150) + " — " + TODAY + "）", "该指标计 ")
                .doesNotContain("??");
        assertThat(page("/monitor/cases?figure=claimed&side=misses&key=" + DISTRICT + "01" + days, "behind.centre"))
                .contains("呼叫按时签收率：城管局" + DISTRICT + " · 未按时签收");
        assertThat(page("/monitor/cases?stuck=overdue&holder=town-officer." + DISTRICT + "101", "behind.centre"))
                .contains("卡住：超期", "在 区" + DISTRICT);
        for (String wrong : List.of("key=town", "side=misses&figure=handBacks", "side=half", "until=2020-01-01")) {
            http.perform(get(URI.create("/api/monitor/cases?" + (wrong.contains("figure") ? "" : "figure=overdue&")
                                    + wrong + days))
                            .with(user("behind.centre")))
                    .andExpect(status().isBadRequest());
        }
        http.perform(get("/api/monitor/cases?stuck=any&holder=town-officer." + OTHER + "101")
                        .with(user("behind.centre")))
                .andExpect(status().isNotFound());
    }

    /** How many numbers of a page lead to a list; each list counts what the number says. */
    private long leads(String reader, String address) throws Exception {
        Matcher links = NUMBER.matcher(page(address, reader));
        long found = 0;
        while (links.find()) {
            found++;
            String path = links.group(1).replace("&amp;", "&");
            JsonNode list = answer("/api" + path, reader);
            JsonNode counted = list.get("counted").isNull() ? list.get("cases") : list.get("counted");
            assertThat(counted.asLong()).as(reader + " " + path).isEqualTo(Long.parseLong(links.group(2)));
        }
        return found;
    }

    private void assertBehind(String reader, String code, JsonNode figure, Set<String> reached) throws Exception {
        JsonNode paths = figure.get("casePaths");
        long n = figure.get("n").asLong();
        long hits = figure.get("hits").asLong();
        assertCounted(reader, paths.get("counted"), n);
        assertCounted(reader, paths.get("hits"), hits);
        if (!code.equals("handBacks")) {
            assertCounted(reader, paths.get("misses"), n - hits);
        }
        paths.fieldNames().forEachRemaining(side -> {
            if (!paths.get(side).isNull()) {
                reached.add(code + " " + side);
            }
        });
    }

    private void assertCounted(String reader, JsonNode path, long number) throws Exception {
        assertThat(path.isNull()).as(reader + " " + path).isEqualTo(number == 0);
        if (number > 0) {
            JsonNode list = answer("/api" + path.asText(), reader);
            assertThat(list.get("counted").asLong()).as(reader + " " + path).isEqualTo(number);
            assertThat(list.get("cases").asLong()).as(reader + " " + path).isBetween(1L, number);
            assertThat(list.get("items"))
                    .hasSize((int) Math.min(50, list.get("cases").asLong()));
        }
    }

    private static List<String> readers() {
        return List.of("behind.centre", "behind.town", "behind.department", "behind.inspector");
    }

    private String page(String address, String reader) throws Exception {
        return new String(bytes(address, reader), StandardCharsets.UTF_8);
    }

    private JsonNode answer(String address, String reader) throws Exception {
        return json.readTree(bytes(address, reader));
    }

    private byte[] bytes(String address, String reader) throws Exception {
        return http.perform(get(URI.create(address)).with(user(reader)).locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
