package org.gridcase.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.CsrfPair.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.gridcase.GridcaseTest;
import org.gridcase.consultation.process.ConsultationDriver;
import org.gridcase.consultation.process.ConsultationDriver.Consultation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Consultations over HTTP: who may propose, and what those read who may see them. */
@GridcaseTest
class ConsultationWebTest {

    private static final String PATH = "/api/consultations";

    @Autowired
    private WebApplicationContext context;

    private MockMvc http;
    private ConsultationDriver driver;

    @BeforeEach
    void setUp() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        driver = context.getAutowireCapableBeanFactory().createBean(ConsultationDriver.class);
    }

    private static MockHttpServletRequestBuilder as(String username, MockHttpServletRequestBuilder request) {
        return request.with(user(username)).with(csrf()).header("Accept-Language", "zh-CN");
    }

    private static MockHttpServletRequestBuilder proposing(String group, String title) {
        return post(PATH)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"group\":\"" + group + "\",\"title\":\"" + title + "\",\"description\":\"三号楼\"}");
    }

    @Test
    void theSecretaryProposesAndNobodyElse() throws Exception {
        String location = http.perform(as(driver.secretary, proposing("livelihood", "加装扶手")))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        http.perform(as(driver.secretary, get(location)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stage").value("propose"))
                .andExpect(jsonPath("$.stageLabel").value("党委提议"))
                .andExpect(jsonPath("$.steps[0].outcome").doesNotExist());
        String repeated = "repeated-" + driver.secretary;
        assertThat(receipt(repeated)).isEqualTo(receipt(repeated));
        http.perform(as(driver.supervisor, proposing("livelihood", "加装扶手"))).andExpect(status().isForbidden());
        http.perform(as(driver.secretary, proposing("other", "加装扶手")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("group"));
        http.perform(as(driver.secretary, proposing("livelihood", ""))).andExpect(status().isBadRequest());
        http.perform(proposing("livelihood", "加装扶手").with(csrf())).andExpect(status().is4xxClientError());
    }

    private String receipt(String key) throws Exception {
        return http.perform(as(driver.secretary, proposing("livelihood", "修路").header("Idempotency-Key", key)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void whoSeesTheCaseReadsEveryStepWithItsPapersAndTheChecklist() throws Exception {
        Consultation consultation = driver.opened();
        while (consultation.openTasks().contains("prepareStep")) {
            consultation.passes();
        }
        http.perform(as(driver.member, get(PATH + "/" + consultation.number)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stage").value("oversee"))
                .andExpect(jsonPath("$.text").value("每户出资三千元，加装一部电梯。"))
                .andExpect(jsonPath("$.steps.length()").value(5))
                .andExpect(jsonPath("$.steps[3].outcomeLabel").value("通过"))
                .andExpect(jsonPath("$.steps[3].meetings[0].paper").value("本环节的材料。"))
                .andExpect(jsonPath("$.steps[3].meetings[0].motions[0].purpose").value("approve"))
                .andExpect(jsonPath("$.checks.length()").value(40))
                .andExpect(jsonPath("$.checks[3].label").value("到会达到法定人数"))
                .andExpect(jsonPath("$.checks[3].evidence").value("应到 3 人，实到 3 人"));
        http.perform(as(driver.town.mediator(), get("/api/cases/" + consultation.number)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.kindLabel").value("协商"))
                .andExpect(jsonPath("$.levelLabel").value("监督委员会监事"));
        http.perform(as("grid-worker", get(PATH + "/" + consultation.number))).andExpect(status().isNotFound());
        String meeting = consultation.meeting().number.value();
        http.perform(as(driver.member, get(PATH + "/" + meeting))).andExpect(status().isNotFound());
    }
}
