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
import java.util.Locale;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.gridcase.GridcaseTest;
import org.gridcase.monitor.StuckCases;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** From a row of the list to the running instance in Cockpit, for whoever may open Cockpit and for nobody else. */
@GridcaseTest
class CaseListCockpitTest {

    private static final String LIST = "/monitor/cases?part=990100001001001001&status=open";

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ReadModelRefresh readModels;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    private MockMvc http;

    @BeforeEach
    void setUp() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void aRowLeadsIntoCockpitForWhoMayOpenIt() throws Exception {
        String number = StuckCases.reported(port, "看流程 " + System.nanoTime());
        readModels.now();
        String instance = "/camunda/app/cockpit/default/#/process-instance/" + outermost(number) + "/runtime";

        for (String reader : new String[] {"admin", "district-centre"}) {
            assertThat(row("/api" + LIST, number, reader).get("cockpitPath").asText())
                    .as(reader)
                    .isEqualTo(instance);
            assertThat(pageWith(number, reader)).as(reader).contains("href=\"" + instance + "\"", "在 Cockpit 中查看");
        }
        assertThat(row("/api" + LIST, number, "community-secretary")
                        .get("cockpitPath")
                        .isNull())
                .isTrue();
        assertThat(pageWith(number, "community-secretary")).contains(number).doesNotContain("ockpit");

        closed(number);
        readModels.now();
        assertThat(row("/api" + LIST.replace("open", "closed"), number, "admin")
                        .get("cockpitPath")
                        .isNull())
                .isTrue();
    }

    private String outermost(String number) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .rootProcessInstances()
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .findFirst()
                .orElseThrow();
    }

    /** As a case looks whose process is over. */
    private void closed(String number) {
        runtime.deleteProcessInstance(outermost(number), "test");
        jdbc.sql("UPDATE gridcase.case_file SET status = 'closed', closed_at = now() WHERE number = ?")
                .param(number)
                .update();
    }

    private JsonNode row(String list, String number, String reader) throws Exception {
        return found(list, number, reader, null);
    }

    private String pageWith(String number, String reader) throws Exception {
        StringBuilder page = new StringBuilder();
        found("/api" + LIST, number, reader, page);
        return page.toString();
    }

    /** The page of the list on which the case is: the building is the demo's and many tests use it. */
    private JsonNode found(String list, String number, String reader, StringBuilder page) throws Exception {
        for (int at = 0; ; at++) {
            JsonNode items = json.readTree(text(list + "&page=" + at, reader)).get("items");
            assertThat(items).as(number + " is listed for " + reader).isNotEmpty();
            for (JsonNode item : items) {
                if (item.get("number").asText().equals(number)) {
                    if (page != null) {
                        page.append(text(LIST + "&page=" + at, reader));
                    }
                    return item;
                }
            }
        }
    }

    private String text(String address, String reader) throws Exception {
        return http.perform(get(URI.create(address)).with(user(reader)).locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
