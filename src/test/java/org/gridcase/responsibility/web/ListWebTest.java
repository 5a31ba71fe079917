package org.gridcase.responsibility.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.CsrfPair.csrf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.gridcase.GridcaseTest;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.responsibility.ListChange;
import org.gridcase.responsibility.TestLists;
import org.gridcase.responsibility.persistence.ListTables;
import org.gridcase.responsibility.persistence.ListTables.Decision;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The lists as anybody reads them without signing in, and the import that only an administrator may do. */
@GridcaseTest
class ListWebTest {

    private static final String API = "/api/responsibility-lists/";
    private static final String DEMO = API + "990100";
    /** In Shanghai: eight in the morning of the first, and of the tenth of March. */
    private static final Instant FOUNDED = Instant.parse("2026-03-01T00:00:00Z");

    private static final Instant CHANGED = Instant.parse("2026-03-10T00:00:00Z");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ListTables tables;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc http;

    private PlaceCode district;

    @BeforeEach
    void setUp() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        district = TestLists.district(jdbc);
    }

    @Test
    void anybodyReadsTheListsInTheirLanguage() throws Exception {
        http.perform(get(DEMO + "?list=shared"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.district.label").value("示范区"))
                .andExpect(jsonPath("$.version.decision").value(nullValue()))
                .andExpect(jsonPath("$.entries[0].code").value("S-01"))
                .andExpect(jsonPath("$.entries[0].list.label").value("区镇共有事权"))
                .andExpect(jsonPath("$.entries[0].lead.label").value("城市管理局（示范）"))
                .andExpect(jsonPath("$.entries[0].shares[0].percent").value(60.00))
                .andExpect(jsonPath("$.entries[0].shares[1].unit.label").value("镇街"));
        http.perform(get(DEMO + "/entries/S-08").header("Accept-Language", "en"))
                .andExpect(jsonPath("$.list.label").value("Powers shared by district and towns"))
                .andExpect(jsonPath("$.matters[0].label").value("heating"))
                .andExpect(jsonPath("$.to").value(nullValue()));
        http.perform(as("grid-worker", get(DEMO))).andExpect(status().isOk());
    }

    @Test
    void theListsAreSearched() throws Exception {
        http.perform(get(DEMO).param("q", "s-0")).andExpect(jsonPath("$.entries", hasSize(9)));
        http.perform(get(DEMO).param("q", "测温")).andExpect(jsonPath("$.entries[*].code", contains("S-08")));
        http.perform(get(DEMO).param("q", "测温").param("list", "core")).andExpect(jsonPath("$.entries", empty()));
    }

    @Test
    void theListsAreReadAsOfADay() throws Exception {
        change();

        titles("2026-02-28")
                .andExpect(jsonPath("$.entries", empty()))
                .andExpect(jsonPath("$.version").value(nullValue()));
        titles("2026-03-01").andExpect(jsonPath("$.entries[*].title", contains("供热", "道路维护")));
        titles("2026-03-09")
                .andExpect(jsonPath("$.entries[*].title", contains("供热", "道路维护")))
                .andExpect(jsonPath("$.version.number").value(1));
        titles("2026-03-10T07:59:59+08:00")
                .andExpect(jsonPath("$.version.number").value(1));
        titles("2026-03-10")
                .andExpect(jsonPath("$.entries[*].title", contains("集中供热")))
                .andExpect(jsonPath("$.version.number").value(2))
                .andExpect(jsonPath("$.version.decision").value(district + "-2026-000001"));
        http.perform(get(API + district + "/versions"))
                .andExpect(jsonPath("$[*].number", contains(1, 2)))
                .andExpect(jsonPath("$[*].decidedBy").doesNotExist());
        http.perform(get(API + district + "/entries/S-02?at=2026-03-09")).andExpect(status().isOk());
        http.perform(get(API + district + "/entries/S-02"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value("清单中没有编号为 S-02 的事项，或该事项当时未生效"));
        http.perform(get(API + district + "/entries/S-01/history"))
                .andExpect(jsonPath("$[*].title", contains("供热", "集中供热")))
                .andExpect(jsonPath("$[0].to").value(CHANGED.toString()));
        http.perform(get(API + district + "/entries/S-99/history")).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?at=yesterday",
                "?at=2026-02-30",
                "?at=2026-11-22T10:00:00",
                "?at=1969-12-31",
                "?at=%2B999999999-12-31T00:00:00Z",
                ".csv?at=x",
                ".xlsx?at=x",
                "/entries/S-01?at=x",
                "?list=other"
            })
    void whatCannotBeMeantIsSaid(String query) throws Exception {
        http.perform(get(java.net.URI.create(DEMO + query)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value(org.hamcrest.Matchers.oneOf("at", "list")));
    }

    @Test
    void aPlusThatWasNotEscapedIsUnderstood() throws Exception {
        http.perform(get(java.net.URI.create(DEMO + "?at=2036-11-22T10:00:00+08:00")))
                .andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"970000", "990100001", "99010001", "970000.csv", "970000.xlsx", "970000/versions"})
    void otherPlacesHaveNoLists(String path) throws Exception {
        http.perform(get(API + path)).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1", "990100/entries", "abc.csv", "990100.pdf"})
    void nonsenseIsRefused(String path) throws Exception {
        http.perform(get(API + path)).andExpect(status().is4xxClientError());
    }

    @Test
    void theListsAreHandedOutAsFiles() throws Exception {
        byte[] csv = http.perform(get(DEMO + ".csv").header("Accept", "text/html,*/*;q=0.8"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"990100.csv\""))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        byte[] workbook = http.perform(get(DEMO + ".xlsx"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(new String(csv, StandardCharsets.UTF_8))
                .startsWith("\uFEFF清单,编号,事项名称")
                .contains("\r\ncore,C-01,发展规划,");
        http.perform(upload("990100", "990100.csv", csv))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("unchanged"));
        http.perform(upload("990100", "990100.xlsx", workbook))
                .andExpect(jsonPath("$.status").value("unchanged"))
                .andExpect(jsonPath("$.charset").value("XLSX"));
    }

    @Test
    void onlyAnAdministratorImports() throws Exception {
        byte[] rows = rows();
        for (String username : List.of("district-centre", "dept-urban", "inspector", "town-officer")) {
            http.perform(as(username, file(district.value(), "lists.csv", rows)))
                    .andExpect(status().isForbidden());
        }
        http.perform(file(district.value(), "lists.csv", rows).with(csrf())).andExpect(status().isUnauthorized());
        titles("2026-12-31").andExpect(jsonPath("$.entries", empty()));
    }

    @Test
    void anImportSaysWhatBecameOfIt() throws Exception {
        http.perform(upload(district.value(), "lists.csv", rows()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("founded"))
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.put", contains("C-01")))
                .andExpect(jsonPath("$.detail").value("清单已建立并生效：共 1 项。"));
        http.perform(upload(
                        district.value(),
                        "lists.csv",
                        text(rows()).replace(",100,", ",90,").getBytes(StandardCharsets.UTF_8)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.status").value("refused"))
                .andExpect(jsonPath("$.errors[0].line").value(2))
                .andExpect(jsonPath("$.errors[0].reason", containsString("90")));
    }

    @Test
    void whatIsMissingIsSaid() throws Exception {
        http.perform(as("admin", multipart(API + "import").param("district", district.value())))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("file"));
        http.perform(as("admin", multipart(API + "import").file(new MockMultipartFile("file", rows()))))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("placeCode"));
        http.perform(upload("970000", "lists.csv", rows())).andExpect(status().isNotFound());
        http.perform(upload(district.value(), "lists.xlsx", "PK\3\4".getBytes(StandardCharsets.UTF_8)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].reason", hasItem(containsString("无法读取这个 Excel 工作簿"))));
    }

    /** Two entries from the first of March; on the tenth one says otherwise and the other leaves. */
    private void change() {
        transaction.executeWithoutResult(status -> {
            tables.decide(
                    new ListChange(
                            district,
                            List.of(
                                    TestLists.shared(district, "S-01", "供热"),
                                    TestLists.shared(district, "S-02", "道路维护")),
                            Set.of()),
                    new Decision(FOUNDED, FOUNDED, "admin", null));
            tables.decide(
                    new ListChange(district, List.of(TestLists.shared(district, "S-01", "集中供热")), Set.of("S-02")),
                    new Decision(
                            CHANGED,
                            CHANGED.minus(2, ChronoUnit.DAYS),
                            "district-centre",
                            new CaseNumber(district + "-2026-000001")));
        });
    }

    private ResultActions titles(String at) throws Exception {
        return http.perform(get(API + district).param("at", at)).andExpect(status().isOk());
    }

    private byte[] rows() {
        return ("list,code,title,legal_basis,lead,lead_share,expected,punished\ncore,C-01,规划,《城乡规划法》," + district
                        + "01,100,编制规划,违法修改\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private MockHttpServletRequestBuilder upload(String district, String name, byte[] content) {
        return as("admin", file(district, name, content));
    }

    private static MockHttpServletRequestBuilder file(String district, String name, byte[] content) {
        return multipart(API + "import")
                .file(new MockMultipartFile("file", name, null, content))
                .param("district", district);
    }

    private static MockHttpServletRequestBuilder as(String username, MockHttpServletRequestBuilder request) {
        return request.with(user(username)).with(csrf());
    }
}
