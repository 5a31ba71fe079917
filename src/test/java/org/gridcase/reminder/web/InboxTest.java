package org.gridcase.reminder.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.CsrfPair.csrf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gridcase.GridcaseTest;
import org.gridcase.reminder.Reminder;
import org.gridcase.reminder.ReminderKind;
import org.gridcase.reminder.Reminders;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** What people see of their reminders, and what they never see: those of others, codes and keys. */
@GridcaseTest
class InboxTest {

    private static final String BUILDING = "990100001001001001";
    private static final List<String> FURTHER = List.of("requestKind.pause", "requestDecision.reject");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Reminders reminders;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    private final String me = "rem-me-" + UUID.randomUUID();
    private final String other = "rem-other-" + UUID.randomUUID();
    private MockMvc http;

    @BeforeEach
    void setUp() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void onesOwnUnreadOnesComeFirst() throws Exception {
        long first = put(me, ReminderKind.WARNING, "980704-2026-000001");
        long second = put(me, ReminderKind.LAST_WARNING, "980704-2026-000002");
        put(other, ReminderKind.SUPERVISION, "980704-2026-000003");

        http.perform(as(me, get("/api/inbox")))
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.items[0].id").value(second))
                .andExpect(jsonPath("$.items[0].colour").value("red"))
                .andExpect(
                        jsonPath("$.items[0].text").value("红色提醒：事项 980704-2026-000002（网格，调解）即将到期，最迟 2026-11-25 18:00"));
        http.perform(as(me, post("/api/inbox/" + second + "/read"))).andExpect(status().isNoContent());
        http.perform(as(me, get("/api/inbox")))
                .andExpect(jsonPath("$.items[0].id").value(first))
                .andExpect(jsonPath("$.items[1].readAt").isNotEmpty())
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.unread").value(1));
        http.perform(as(me, get("/api/inbox?unread=true")))
                .andExpect(jsonPath("$.items.length()").value(1));
        http.perform(as(me, get("/api/inbox/count")))
                .andExpect(jsonPath("$.unread").value(1));
        http.perform(as(me, post("/api/inbox/read-all")))
                .andExpect(jsonPath("$.read").value(1));
        http.perform(as(me, get("/api/inbox/count")))
                .andExpect(jsonPath("$.unread").value(0));
        http.perform(as(other, get("/api/inbox/count")))
                .andExpect(jsonPath("$.unread").value(1));
    }

    @Test
    void anothersInboxIsShut() throws Exception {
        long others = put(other, ReminderKind.WARNING, "980704-2026-000004");

        http.perform(as(me, post("/api/inbox/" + others + "/read"))).andExpect(status().isNotFound());
        http.perform(as(me, post("/inbox/" + others + "/read"))).andExpect(status().isNotFound());
        http.perform(as(me, post("/inbox/" + others + "/task"))).andExpect(status().isNotFound());
        http.perform(as(other, get("/api/inbox/count")))
                .andExpect(jsonPath("$.unread").value(1));
        http.perform(get("/api/inbox")).andExpect(status().isUnauthorized());
        http.perform(get("/inbox").accept(MediaType.TEXT_HTML)).andExpect(redirectedUrlPattern("**/login"));
    }

    @Test
    void thePageSpeaksBothLanguagesAndNoCodes() throws Exception {
        for (ReminderKind kind : ReminderKind.values()) {
            put(me, kind, "980704-2026-000005");
        }

        for (String language : List.of("zh-CN", "en")) {
            String page = http.perform(as(me, get("/inbox?lang=" + language)))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(page)
                    .contains("lang=\"" + language + "\"", "980704-2026-000005", "2026-11-25 18:00", "red unread")
                    .doesNotContain("case.level", "deadlineStep", "requestKind", "requestDecision", "reminder.", "??");
        }
        http.perform(as(me, get("/inbox")))
                .andExpect(content().string(containsString(ReminderKind.values().length + " 条未读")));
        http.perform(as(me, get("/inbox?page=-1"))).andExpect(status().isBadRequest());
    }

    @Test
    void thePageLeadsToTheTask() throws Exception {
        String report = json.writeValueAsString(Map.of(
                "title", "楼道堆物",
                "description", "楼道里堆放杂物，邻居有意见。",
                "matter", "neighbour-noise",
                "placeCode", BUILDING,
                "source", "resident",
                "parties", List.of(Map.of("name", "孙一" + me.substring(7, 9)), Map.of("name", "钱二"))));
        String created = http.perform(as(
                        "grid-worker",
                        post("/api/disputes")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(report)))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String caseNumber = JsonPath.read(created, "$.caseNumber");
        long mine = put("building-head", ReminderKind.WARNING, caseNumber);
        long notMine = put(me, ReminderKind.SUPERVISION, caseNumber);

        http.perform(as("building-head", post("/inbox/" + mine + "/task")))
                .andExpect(redirectedUrlPattern("/camunda/app/tasklist/default/#/?task=*"));
        http.perform(as("building-head", get("/api/inbox?unread=true")))
                .andExpect(jsonPath("$.items[*].id").value(not(hasItem((int) mine))));
        http.perform(as(me, post("/inbox/" + notMine + "/task")))
                .andExpect(redirectedUrl("/inbox"))
                .andExpect(flash().attribute("withoutTask", caseNumber));
    }

    @Test
    void readingOnThePageComesBackToIt() throws Exception {
        long item = put(me, ReminderKind.REDATED, "980704-2026-000006");

        http.perform(as(me, post("/inbox/" + item + "/read"))).andExpect(redirectedUrl("/inbox"));
        put(me, ReminderKind.REDATED, "980704-2026-000007");
        http.perform(as(me, post("/inbox/read-all"))).andExpect(redirectedUrl("/inbox"));
        http.perform(as(me, get("/api/inbox/count")))
                .andExpect(jsonPath("$.unread").value(0));
    }

    /** As the worker puts it there, without delivering what other tests have waiting. */
    private long put(String username, ReminderKind kind, String caseNumber) {
        String key = "inbox-test-" + UUID.randomUUID();
        List<String> arguments =
                new ArrayList<>(List.of(caseNumber, "case.level.grid", "deadlineStep.grid", "2026-11-25T10:00:00Z"));
        arguments.addAll(FURTHER.subList(0, kind.arguments() - arguments.size()));
        transaction.executeWithoutResult(status -> reminders.send(
                new Reminder(key, kind, caseNumber, PlaceCode.of(BUILDING), Set.of(username), arguments)));
        return jdbc.sql("""
                        INSERT INTO gridcase.inbox_item (reminder_id, username)
                        SELECT id, :username FROM gridcase.reminder WHERE key = :key RETURNING id
                        """)
                .param("username", username)
                .param("key", key)
                .query(Long.class)
                .single();
    }

    private static MockHttpServletRequestBuilder as(String username, MockHttpServletRequestBuilder request) {
        return request.with(user(username)).with(csrf()).header("Accept-Language", "zh-CN");
    }
}
