package org.gridcase.territory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.CsrfPair.csrf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridcase.ApiClient;
import org.gridcase.GridcaseTest;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.domain.PlaceRow;
import org.gridcase.territory.persistence.ImportTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** An administrator lets a department's system in, and shuts it out. */
@GridcaseTest
class SystemsAdminTest {

    private static final String DEPARTMENT = "98018001";
    private static final Pattern SHOWN = Pattern.compile("class=\"password\">([^<]+)<");

    @LocalServerPort
    int port;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ImportTables tables;

    private MockMvc http;

    @BeforeEach
    void oneDepartment() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        tables.writePlaces(List.of(
                new PlaceRow(1, PlaceCode.of("980180"), "试验区"),
                new PlaceRow(2, PlaceCode.of(DEPARTMENT), "试验局"),
                new PlaceRow(3, PlaceCode.of("980180001"), "试验镇")));
    }

    @Test
    void aPasswordIsShownOnceAndOpensTheDoorUntilAccessEnds() throws Exception {
        String answer = http.perform(as("admin", post("/api/admin/systems/" + DEPARTMENT + "/password")))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(jsonPath("$.username").value("system." + DEPARTMENT))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String password = JsonPath.read(answer, "$.password");
        assertThat(password).hasSizeGreaterThanOrEqualTo(30);
        assertThat(fetchWith(password)).isEqualTo(200);
        http.perform(as("admin", get("/api/admin/systems")))
                .andExpect(jsonPath("$[?(@.department == '%s')].setBy".formatted(DEPARTMENT))
                        .value(hasItem("admin")))
                .andExpect(jsonPath("$[*].department").value(hasItem("99010001")))
                .andExpect(content().string(not(containsString(password))));

        http.perform(as("admin", delete("/api/admin/systems/" + DEPARTMENT))).andExpect(status().isNoContent());

        assertThat(fetchWith(password)).isEqualTo(401);
        http.perform(as("admin", delete("/api/admin/systems/" + DEPARTMENT))).andExpect(status().isConflict());
    }

    @Test
    void thePageDoesTheSameAndSpeaksBothLanguages() throws Exception {
        String page = http.perform(as("admin", post("/admin/systems/" + DEPARTMENT + "/password")))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher shown = SHOWN.matcher(page);
        assertThat(shown.find()).isTrue();
        assertThat(fetchWith(shown.group(1))).isEqualTo(200);
        http.perform(as("admin", get("/admin/systems")))
                .andExpect(content().string(containsString("试验区 / 试验局")))
                .andExpect(content().string(containsString("system." + DEPARTMENT)))
                .andExpect(content().string(not(containsString(shown.group(1)))));
        http.perform(as("admin", get("/admin/systems?lang=en")))
                .andExpect(content().string(containsString("Department systems")));
        http.perform(as("admin", get("/admin/systems/" + DEPARTMENT + "/password")))
                .andExpect(redirectedUrl("/admin/systems"));
        http.perform(as("admin", post("/admin/systems/" + DEPARTMENT + "/end")))
                .andExpect(redirectedUrl("/admin/systems"));
        assertThat(fetchWith(shown.group(1))).isEqualTo(401);
    }

    @Test
    void onlyDepartmentsHaveSystemsAndOnlyAdministratorsLetThemIn() throws Exception {
        for (String place : List.of("980180", "980180001", "98018099")) {
            http.perform(as("admin", post("/api/admin/systems/" + place + "/password")))
                    .andExpect(status().isNotFound());
            http.perform(as("admin", post("/admin/systems/" + place + "/password")))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("没有编码为")));
        }
        http.perform(as("admin", post("/api/admin/systems/x/password"))).andExpect(status().isBadRequest());
        for (String person : List.of("dept-urban", "district-centre", "inspector")) {
            http.perform(as(person, get("/api/admin/systems"))).andExpect(status().isForbidden());
            http.perform(as(person, post("/api/admin/systems/" + DEPARTMENT + "/password")))
                    .andExpect(status().isForbidden());
            http.perform(as(person, get("/admin/systems"))).andExpect(status().isForbidden());
            http.perform(as(person, post("/admin/systems/" + DEPARTMENT + "/end")))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void theDemonstrationsSystemsShareItsPassword() {
        assertThat(fetch("99010001", "gridcase")).isEqualTo(200);
        assertThat(fetch("99010006", "gridcase")).isEqualTo(200);
    }

    private int fetchWith(String password) {
        return fetch(DEPARTMENT, password);
    }

    private int fetch(String department, String password) {
        return ApiClient.basic(port, "system." + department, password)
                .post(
                        "/engine-rest/external-task/fetchAndLock",
                        Map.of(
                                "workerId",
                                "systems-admin-test",
                                "maxTasks",
                                1,
                                "topics",
                                List.of(Map.of(
                                        "topicName",
                                        "department." + department,
                                        "lockDuration",
                                        1000,
                                        "businessKey",
                                        "no such case"))))
                .status();
    }

    private static MockHttpServletRequestBuilder as(String username, MockHttpServletRequestBuilder request) {
        return request.with(user(username)).with(csrf()).header("Accept-Language", "zh-CN");
    }
}
