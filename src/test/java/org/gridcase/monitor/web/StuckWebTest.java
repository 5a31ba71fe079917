package org.gridcase.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.gridcase.GridcaseTest;
import org.gridcase.TestOfficers;
import org.gridcase.monitor.HistoryRows;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.gridcase.territory.Post;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** Who finds which case on the page, in its answer and in its files. */
@GridcaseTest
@Transactional
class StuckWebTest {

    private static final String DISTRICT = "968804";
    private static final String OTHER = "968805";
    private static final String TOWN = DISTRICT + "001";
    private static final String NEIGHBOUR = DISTRICT + "002";
    private static final String ASSIGNED = OTHER + "001";
    private static final String DEPARTMENT = DISTRICT + "01";
    private static final String PAGE = "/monitor/stuck";
    private static final String API = "/api/monitor/stuck";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ReadModelRefresh refresh;

    @Autowired
    private ObjectMapper json;

    private MockMvc http;
    private HistoryRows rows;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @BeforeEach
    void districts() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        rows = new HistoryRows(jdbc);
        for (String district : List.of(DISTRICT, OTHER)) {
            rows.place(district, "district", "卡点区" + district);
            for (String town : List.of(district + "001", district + "002")) {
                rows.place(town, "town", "卡点镇" + town);
                rows.place(town + "001", "community", "卡点社区" + town);
            }
        }
        rows.place(DEPARTMENT, "department", "卡点四局");
    }

    @Test
    void eachSeesWhatIsTheirsAndNothingElse() throws Exception {
        String mine = overdue(TOWN + "001", "本镇的事", 3);
        String called = overdue(TOWN + "001", "呼叫到部门的事", 3);
        String theirs = overdue(NEIGHBOUR + "001", "邻镇的事", 3);
        String elsewhere = overdue(ASSIGNED + "001", "别区的事", 3);
        jdbc.sql("INSERT INTO gridcase.case_unit (case_number, unit, since) VALUES (?, ?, now())")
                .params(called, DEPARTMENT)
                .update();
        TestOfficers.inPost(jdbc, "stuckweb.centre", "区干部", Post.DISTRICT_CENTRE, DISTRICT);
        TestOfficers.inPost(jdbc, "stuckweb.town", "镇干部", Post.TOWN_OFFICER, TOWN);
        TestOfficers.inPost(jdbc, "stuckweb.department", "局干部", Post.DEPARTMENT_OFFICER, DEPARTMENT);
        TestOfficers.inPost(jdbc, "stuckweb.inspector", "巡察员", Post.INSPECTOR, ASSIGNED);
        refresh.now();

        List<String> all = List.of(mine, called, theirs, elsewhere);
        sees("stuckweb.centre", all, mine, called, theirs);
        sees("stuckweb.town", all, mine, called);
        sees("stuckweb.department", all, called);
        sees("stuckweb.inspector", all, elsewhere);
        for (String address : List.of(PAGE, API, API + "/cases.csv")) {
            http.perform(get(address).param("place", NEIGHBOUR).with(user("stuckweb.town")))
                    .andExpect(status().isNotFound());
        }
    }

    /** On the page, in the answer and in both files. */
    private void sees(String who, List<String> all, String... theirs) throws Exception {
        String page = text(who, PAGE, "");
        JsonNode answer = json.readTree(text(who, API, ""));
        String items = answer.path("items").toString();
        String csv = text(who, API + "/cases.csv", "");
        List<String> xlsx = Spreadsheets.table("xlsx", bytes(who, API + "/cases.xlsx", "")).stream()
                .map(row -> row.get(0))
                .toList();
        for (String number : all) {
            boolean his = List.of(theirs).contains(number);
            String about = who + " " + number;
            assertThat(page.contains(number)).as(about).isEqualTo(his);
            assertThat(items.contains(number)).as(about).isEqualTo(his);
            assertThat(csv.contains(number)).as(about).isEqualTo(his);
            assertThat(xlsx.contains(number)).as(about).isEqualTo(his);
        }
        assertThat(answer.path("cases").asInt()).isEqualTo(theirs.length);
    }

    @Test
    void whoHasPlacesOfSeveralLevelsSeesEachByItsNameWithItsCases() throws Exception {
        overdue(TOWN + "001", "甲", 3);
        overdue(NEIGHBOUR + "001", "乙", 3);
        overdue(DISTRICT, "区本级", 3);
        overdue(ASSIGNED + "001", "丙", 3);
        overdue(OTHER + "002001", "不归他看", 3);
        TestOfficers.inPost(jdbc, "stuckweb.mixed", "巡察员", Post.INSPECTOR, DISTRICT);
        jdbc.sql(
                        "INSERT INTO gridcase.post_held (username, post, place_code, held_from) VALUES (?, 'inspector', ?, now())")
                .params("stuckweb.mixed", ASSIGNED)
                .update();
        refresh.now();

        JsonNode places = json.readTree(text("stuckweb.mixed", API, "")).path("places");

        List<String> shown = new ArrayList<>();
        places.forEach(place -> shown.add(place.path("place").asText() + " "
                + place.path("placeName").asText() + " " + place.path("cases").asInt()));
        assertThat(shown).containsExactly(DISTRICT + " 卡点区" + DISTRICT + " 3", ASSIGNED + " 卡点镇" + ASSIGNED + " 1");
        assertThat(text("stuckweb.mixed", PAGE, ""))
                .contains("place=" + DISTRICT, "place=" + ASSIGNED, "卡点镇" + ASSIGNED)
                .doesNotContain("卡点镇" + TOWN + "<");
    }

    @Test
    void theFileHasAllPagesInOneGoAndNoFormula() throws Exception {
        List<String> expected = new ArrayList<>();
        for (int index = 0; index < 120; index++) {
            expected.add(overdue(TOWN + "001", index % 2 == 0 ? "=1+" + index : "楼道 " + index, 200 - index));
        }
        TestOfficers.inPost(jdbc, "stuckweb.file", "镇干部", Post.TOWN_OFFICER, TOWN);
        refresh.now();

        JsonNode answer = json.readTree(text("stuckweb.file", API, "overdue"));
        assertThat(answer.path("cases").asInt()).isEqualTo(120);
        assertThat(answer.path("items")).hasSize(50);
        for (String format : List.of("csv", "xlsx")) {
            List<List<String>> table =
                    Spreadsheets.table(format, bytes("stuckweb.file", API + "/cases." + format, "overdue"));
            assertThat(table.stream().map(row -> row.get(0))).as(format).containsExactlyElementsOf(expected);
            assertThat(table.stream().map(row -> row.get(2)))
                    .as(format)
                    .noneMatch(title -> title.startsWith("="))
                    .anyMatch(title -> title.endsWith("=1+0"));
        }
        assertThat(json.readTree(text("stuckweb.file", API + "?page=2", "overdue"))
                        .path("items"))
                .hasSize(20);
    }

    @Test
    void theFileSaysWhatToDo() throws Exception {
        overdue(TOWN + "001", "=1+1", 3);
        TestOfficers.inPost(jdbc, "stuckweb.todo", "镇干部", Post.TOWN_OFFICER, TOWN);
        refresh.now();
        String advice = "请办理人马上办结；确有原因的，按规定申请延期。";

        assertThat(text("stuckweb.todo", PAGE, "overdue")).contains(advice);
        for (String format : List.of("csv", "xlsx")) {
            assertThat(Spreadsheets.table(format, bytes("stuckweb.todo", API + "/cases." + format, "overdue")))
                    .as(format)
                    .singleElement()
                    .satisfies(row -> assertThat(row.get(9)).contains(advice));
        }
        assertThat(text("stuckweb.todo", API + "/cases.csv", "overdue")).contains(",怎么办");
        assertThat(text("stuckweb.todo", API + "/cases.csv?lang=en", "overdue"))
                .contains(",What to do")
                .contains("asks for more time where the rules allow it")
                .doesNotContain("怎么办");
    }

    /** In the order of how long they are overdue, nothing else being wrong with them. */
    private String overdue(String place, String title, int days) {
        String number = rows.opened("dispute-resolution", "parking", place, now.minus(Duration.ofDays(days + 10)));
        jdbc.sql("UPDATE gridcase.case_file SET title = ? WHERE number = ?")
                .params(title, number)
                .update();
        rows.dispute(number, "ordinary", "community");
        Instant due = now.minus(Duration.ofDays(days));
        rows.owed(
                number,
                "dispute-resolution",
                "community",
                "community",
                "ordinary",
                "climb",
                due.minus(Duration.ofDays(5)),
                due.minus(Duration.ofDays(1)),
                due);
        return number;
    }

    private String text(String who, String address, String reason) throws Exception {
        return new String(bytes(who, address, reason), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String who, String address, String reason) throws Exception {
        return http.perform(get(address).param("reason", reason).with(user(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
