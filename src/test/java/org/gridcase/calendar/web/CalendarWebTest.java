package org.gridcase.calendar.web;

import static org.gridcase.CsrfPair.csrf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.gridcase.GridcaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@GridcaseTest
class CalendarWebTest {

    private static final String ROWS = "date,kind,name\n2027-01-01,rest,元旦\n2027-10-01,rest,国庆节\n";

    @Autowired
    private WebApplicationContext context;

    private final String code = "web-" + Long.toString(System.nanoTime(), 36);

    private MockMvc http;

    @BeforeEach
    void setUp() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void everybodySeesTheCalendars() throws Exception {
        http.perform(as("grid-worker", get("/api/calendars")))
                .andExpect(jsonPath("$[*].code").value(hasItem("cn")))
                .andExpect(jsonPath("$[?(@.code == 'cn')].hours").value(hasItem("09:00-12:00,13:30-17:30")));
        http.perform(as("grid-worker", get("/api/calendars/cn/days?year=2026&revision=1")))
                .andExpect(jsonPath("$.published").value(true))
                .andExpect(jsonPath("$.days[0].day").value("2026-01-01"))
                .andExpect(jsonPath("$.days[0].kind").value("rest"))
                .andExpect(jsonPath("$.days[0].name").value("元旦"));
        http.perform(as("grid-worker", get("/api/calendars/nowhere/days?year=2026")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value("没有编码为“nowhere”的工作日历"));
        http.perform(as("grid-worker", get("/api/calendars/cn/days"))).andExpect(status().isBadRequest());
        http.perform(get("/api/calendars")).andExpect(status().isUnauthorized());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/admin/calendar", "/admin/calendar"})
    void onlyAdministratorsImport(String path) throws Exception {
        http.perform(as(
                        "town-officer",
                        multipart(path).file(file(ROWS)).param("calendar", code).param("hours", "9:00-17:00")))
                .andExpect(status().isForbidden());
        http.perform(as("grid-worker", get("/api/calendars/" + code + "/days?year=2027")))
                .andExpect(status().isNotFound());
    }

    @Test
    void anImportSaysWhatHasChanged() throws Exception {
        http.perform(upload("/api/admin/calendar", ROWS).param("hours", "9:00-17:00"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("done"))
                .andExpect(jsonPath("$.revision").value(1))
                .andExpect(jsonPath("$.newYears[0]").value(2027))
                .andExpect(jsonPath("$.changes[0].after").value("休 元旦"));
        http.perform(upload("/api/admin/calendar", ROWS))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("unchanged"));
    }

    @Test
    void aRefusedImportNamesEachLine() throws Exception {
        http.perform(upload("/api/admin/calendar", ROWS + "2027-02-30,rest,春节\n")
                        .param("hours", "9:00-17:00"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.status").value("refused"))
                .andExpect(jsonPath("$.errors[0].line").value(4))
                .andExpect(jsonPath("$.errors[0].column").value("date"))
                .andExpect(jsonPath("$.errors[0].reason").value("“2027-02-30”不是日期，应写作 2027-01-01"));
        http.perform(upload("/api/admin/calendar", ROWS))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("calendar"));
    }

    @Test
    void thePageShowsTheYearInStretches() throws Exception {
        http.perform(as("admin", get("/admin/calendar?year=2026")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("国务院办公厅节假日安排")))
                .andExpect(content().string(containsString("2026-10-01 – 2026-10-07")))
                .andExpect(content().string(not(containsString("??"))));
        http.perform(as("admin", get("/admin/calendar?year=2026&lang=en")))
                .andExpect(content().string(containsString("Thursday – Wednesday")))
                .andExpect(content().string(not(containsString("??"))));
        http.perform(as("admin", get("/admin/calendar?year=2190")))
                .andExpect(content().string(containsString("该年尚未公布")));
        http.perform(as("admin", get("/admin/calendar?calendar=nowhere"))).andExpect(status().isNotFound());
        http.perform(as("grid-worker", get("/admin/calendar"))).andExpect(status().isForbidden());
    }

    @Test
    void thePageImports() throws Exception {
        http.perform(upload("/admin/calendar", ROWS + "x,rest,元旦\n").param("hours", "9:00-17:00"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("“x”不是日期")))
                .andExpect(content().string(containsString("value=\"" + code + "\"")));
        http.perform(upload("/admin/calendar", ROWS))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("新建日历须同时提供文件和工作时间")));
        http.perform(upload("/admin/calendar", ROWS).param("hours", "9:00-17:00"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("已更新为第 1 版")))
                .andExpect(content().string(containsString("2027 年（日历 " + code)));
        http.perform(upload("/admin/calendar", ROWS)).andExpect(content().string(containsString("没有变化")));
    }

    private MockHttpServletRequestBuilder upload(String path, String text) {
        return as(
                "admin",
                multipart(path).file(file(text)).param("calendar", code).param("years", "2027"));
    }

    private static MockHttpServletRequestBuilder as(String username, MockHttpServletRequestBuilder request) {
        return request.with(user(username)).with(csrf()).header("Accept-Language", "zh-CN");
    }

    private static MockMultipartFile file(String text) {
        return new MockMultipartFile("file", "days.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
