package org.gridcase.implementation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridcase.CsrfPair.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.gridcase.GridcaseTest;
import org.gridcase.implementation.process.ImplementationDriver;
import org.gridcase.implementation.process.ImplementationDriver.Assigned;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Progress over HTTP: from the owner, as long as it is at work. */
@GridcaseTest
class ImplementationApiTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc http;
    private ImplementationDriver driver;

    @BeforeEach
    void setUp() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        driver = beans.createBean(ImplementationDriver.class);
    }

    @Test
    void theOwnerSaysHowFarItIsOnceForEachKey() throws Exception {
        Assigned task = driver.assigned();
        says(task, driver.town.secretary, "灯已采购。", "p1").andExpect(status().isNoContent());
        says(task, driver.town.secretary, "灯已采购。", "p1").andExpect(status().isNoContent());
        assertThat(task.timeline().stream().filter("implementationProgress"::equals))
                .hasSize(1);
        says(task, driver.town.secretary, " ", null).andExpect(status().isBadRequest());
        says(task, driver.town.member, "灯已采购。", null).andExpect(status().isForbidden());
        says(task, driver.town.elsewhere, "灯已采购。", null).andExpect(status().isNotFound());
        http.perform(get("/api/cases/" + task.number).with(user(driver.town.member)))
                .andExpect(jsonPath("$.kindLabel").value("决议落实任务"))
                .andExpect(jsonPath("$.sourceLabel").value("决议"))
                .andExpect(jsonPath("$.dueOn").value(driver.inDays(20).toString()));

        task.completes(driver.town.secretary, "carryOut", "outcome", "done", "text", "十盏灯已换。");
        says(task, driver.town.secretary, "还在做。", null).andExpect(status().isConflict());
    }

    @Test
    void theTablesLetNoTaskEndInSilence() {
        Assigned task = driver.assigned();
        for (String sql : new String[] {
            "UPDATE gridcase.implementation_task SET ending = 'confirmed', ended_at = now() WHERE number = ?",
            "UPDATE gridcase.implementation_task SET ending = 'givenUp', ended_at = now() WHERE number = ?",
            "UPDATE gridcase.implementation_task SET ending = 'givenUp', given_up = 'x', ended_at = now() WHERE number = ?",
            "DELETE FROM gridcase.implementation_task WHERE number = ?",
            "UPDATE gridcase.implementation_step SET text = 'x' WHERE number = ?",
            "INSERT INTO gridcase.implementation_step (number, kind, said_by, capacity, text, said_at) "
                    + "VALUES (?, 'confirmed', 'x', 'owner', 'x', now())"
        }) {
            assertThatThrownBy(() -> jdbc.sql(sql).param(task.number.value()).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private ResultActions says(Assigned task, String username, String text, String key) throws Exception {
        var request = post("/api/implementation-tasks/" + task.number + "/progress")
                .with(csrf())
                .with(user(username))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"text\": \"" + text + "\"}");
        return http.perform(key == null ? request : request.header("Idempotency-Key", key));
    }
}
