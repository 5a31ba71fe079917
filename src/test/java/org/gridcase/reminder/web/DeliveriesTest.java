package org.gridcase.reminder.web;

import static org.gridcase.CsrfPair.csrf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gridcase.GridcaseTest;
import org.gridcase.reminder.Reminder;
import org.gridcase.reminder.ReminderKind;
import org.gridcase.reminder.Reminders;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** What did not arrive is seen by the administrator, and by nobody else. */
@GridcaseTest
class DeliveriesTest {

    private static final String CASE = "980705-2026-000001";
    private static final String COMMUNITY = "990100001001";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Reminders reminders;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc http;
    private long failed;

    @BeforeEach
    void aRobotThatRefused() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        String key = "deliveries-test-" + UUID.randomUUID();
        transaction.executeWithoutResult(status -> reminders.send(new Reminder(
                key,
                ReminderKind.LAST_WARNING,
                CASE,
                PlaceCode.of(COMMUNITY),
                Set.of("rem-nobody"),
                List.of(CASE, "case.level.community", "deadlineStep.community", "2026-11-25T10:00:00Z"))));
        failed = jdbc.sql("""
                        INSERT INTO gridcase.delivery
                            (reminder_id, channel, target, state, attempts, last_error, error_detail)
                        SELECT id, 'robot', :place, 'failed', 6, 'refused', '93000 invalid webhook url'
                        FROM gridcase.reminder WHERE key = :key RETURNING id
                        """)
                .param("place", COMMUNITY)
                .param("key", key)
                .query(Long.class)
                .single();
    }

    @AfterEach
    void leaveNothingDue() {
        jdbc.sql("DELETE FROM gridcase.delivery WHERE id = :id")
                .param("id", failed)
                .update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/admin/deliveries", "/admin/deliveries"})
    void areForAdministratorsOnly(String path) throws Exception {
        http.perform(as("inspector", get(path))).andExpect(status().isForbidden());
        http.perform(as("inspector", post(path + "/" + failed + "/send-again"))).andExpect(status().isForbidden());
        http.perform(as("inspector", post(path + "/send-again"))).andExpect(status().isForbidden());
        http.perform(as("admin", get(path))).andExpect(status().isOk());
    }

    @Test
    void aFailureIsSeenInWords() throws Exception {
        String one = "$.deliveries[?(@.id == " + failed + ")]";

        http.perform(as("admin", get("/api/admin/deliveries?state=failed")))
                .andExpect(jsonPath(one + ".targetLabel").value("示范区 / 泉畔街道（示范） / 柳园社区（示范）"))
                .andExpect(jsonPath(one + ".attempts").value(6))
                .andExpect(jsonPath(one + ".error").value("机器人拒绝：93000 invalid webhook url"))
                .andExpect(jsonPath("$.counts[?(@.channel == 'robot')].failed").exists());
        http.perform(as("admin", get("/admin/deliveries")))
                .andExpect(content().string(containsString("红色提醒：事项 " + CASE + "（社区，调解）")))
                .andExpect(content().string(containsString("机器人拒绝：93000 invalid webhook url")))
                .andExpect(content().string(containsString("重新发送")));
        http.perform(as("admin", get("/admin/deliveries?lang=en")))
                .andExpect(content().string(containsString("The robot refused: 93000 invalid webhook url")))
                .andExpect(content().string(not(containsString("??"))));
        for (String state : List.of("pending", "delivered")) {
            http.perform(as("admin", get("/admin/deliveries?state=" + state))).andExpect(status().isOk());
        }
        http.perform(as("admin", get("/api/admin/deliveries?state=lost"))).andExpect(status().isBadRequest());
    }

    @Test
    void whatWasGivenUpIsSentAgainOnDemandAndOnce() throws Exception {
        http.perform(as("admin", post("/api/admin/deliveries/" + failed + "/send-again")))
                .andExpect(status().isNoContent());
        http.perform(as("admin", post("/api/admin/deliveries/" + failed + "/send-again")))
                .andExpect(status().isConflict());
        http.perform(as("admin", get("/api/admin/deliveries?state=failed")))
                .andExpect(jsonPath("$.deliveries[?(@.id == " + failed + ")]").value(empty()));
    }

    @Test
    void thePageSendsOneOrAllAgain() throws Exception {
        http.perform(as("admin", post("/admin/deliveries/" + failed + "/send-again")))
                .andExpect(redirectedUrl("/admin/deliveries"));
        jdbc.sql("UPDATE gridcase.delivery SET state = 'failed', next_attempt_at = NULL WHERE id = :id")
                .param("id", failed)
                .update();
        http.perform(as("admin", post("/admin/deliveries/send-again"))).andExpect(redirectedUrl("/admin/deliveries"));
        http.perform(as("admin", post("/api/admin/deliveries/send-again")))
                .andExpect(jsonPath("$.deliveries").value(0));
    }

    private static MockHttpServletRequestBuilder as(String username, MockHttpServletRequestBuilder request) {
        return request.with(user(username)).with(csrf()).header("Accept-Language", "zh-CN");
    }
}
