package org.gridcase.rectification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.CsrfPair.csrf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.gridcase.EngineTables;
import org.gridcase.GridcaseTest;
import org.gridcase.publicity.process.NoticeDriver;
import org.gridcase.publicity.process.ObjectionDriver;
import org.gridcase.publicity.process.ObjectionDriver.Objection;
import org.gridcase.rectification.process.RectificationDriver;
import org.gridcase.rectification.process.RectificationDriver.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Who may point out what over HTTP, and who reads what became of it. */
@GridcaseTest
class RectificationApiTest {

    private static final String ROOT = "/api/rectifications";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc http;
    private RectificationDriver driver;

    @BeforeEach
    void setUp() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        driver = beans.createBean(RectificationDriver.class);
    }

    @Test
    void inspectorsAndTheCommitteePointOutOnceForEachKey() throws Exception {
        String first = pointOut(driver.town.inspector, "k1")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.answerBy").isNotEmpty())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        assertThat(first).startsWith("/api/cases/");
        assertThat(pointOut(driver.town.inspector, "k1")
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getHeader("Location"))
                .isEqualTo(first);

        pointOut(driver.town.member, "k1").andExpect(status().isCreated());
        for (String nobody : new String[] {driver.town.secretary, driver.town.townOfficer, driver.town.elsewhere}) {
            pointOut(nobody, null).andExpect(status().isForbidden());
        }
        http.perform(post(ROOT).with(csrf())).andExpect(status().isUnauthorized());
    }

    @Test
    void theUnitTheFinderAndTheLevelsAboveReadItAndNobodyElse() throws Exception {
        Problem problem = driver.foundByMember().accepted().named(7);
        for (String reader : new String[] {
            driver.town.secretary,
            driver.town.member,
            driver.town.townOfficer,
            driver.town.centre,
            driver.town.inspector
        }) {
            http.perform(get("/api/cases/" + problem.number).with(user(reader)))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.kindLabel").value("限期整改"))
                    .andExpect(jsonPath("$.matterLabel").value("社区“两委”"))
                    .andExpect(jsonPath("$.sourceLabel").value("巡察与监督"))
                    .andExpect(jsonPath("$.levelLabel").value("责任单位整改"))
                    .andExpect(jsonPath("$.rectifyBy").value(driver.inDays(7).toString()))
                    .andExpect(jsonPath("$.rectificationUnit").value(containsString("“两委”")));
        }
        for (String other : new String[] {driver.town.elsewhere, driver.town.departmentOfficer}) {
            http.perform(get("/api/cases/" + problem.number).with(user(other))).andExpect(status().isNotFound());
        }
    }

    @Test
    void takenBackWithAReason() throws Exception {
        Problem problem = driver.found();
        String path = ROOT + "/" + problem.number + "/withdrawal";
        http.perform(json(post(path), Map.of("reason", " ")).with(user(driver.town.inspector)))
                .andExpect(status().isBadRequest());
        http.perform(json(post(path), Map.of("reason", "重复")).with(user(driver.town.secretary)))
                .andExpect(status().isForbidden());
        http.perform(json(post(path), Map.of("reason", "重复")).with(user(driver.town.elsewhere)))
                .andExpect(status().isNotFound());
        http.perform(json(post(path), Map.of("reason", "重复")).with(user(driver.town.inspector)))
                .andExpect(status().isNoContent());
        assertThat(problem.ended()).isTrue();
    }

    @Test
    void theResidentReadsAndAnswersOnThePageOfTheReceipt() throws Exception {
        NoticeDriver notices = beans.createBean(NoticeDriver.class);
        ObjectionDriver objections = beans.createBean(ObjectionDriver.class);
        String deputy = objections.deputyIn(notices.town);
        Objection objection = objections.to(notices.published("高龄补贴发放标准", true)).answered(deputy, "uphold", "标准写错。");
        String page = "/notices/objections/" + objection.number;
        http.perform(post(page).with(csrf()).param("code", objection.code))
                .andExpect(content().string(containsString("责任单位答复")));

        driver.newestAbout(objection.number)
                .completes(deputy, "answerProblem", "outcome", "accept")
                .completes(
                        deputy,
                        "nameMeasures",
                        "measures",
                        "更正。",
                        "dueOn",
                        driver.inDays(5).toString())
                .completes(deputy, "reportRectified", "done", "已按文件更正并张贴。");
        http.perform(post(page).with(csrf()).param("code", objection.code))
                .andExpect(content().string(containsString("已按文件更正并张贴。")))
                .andExpect(content().string(containsString("未整改")));
        http.perform(post(page + "/check")
                        .with(csrf())
                        .param("code", objection.code)
                        .param("outcome", "notPutRight"))
                .andExpect(status().isBadRequest());
        http.perform(json(post("/api" + page + "/check"), Map.of("putRight", true))
                        .header("X-Receipt-Code", "WRONGWRONG12"))
                .andExpect(status().isNotFound());
        http.perform(json(post("/api" + page + "/check"), Map.of("putRight", true))
                        .header("X-Receipt-Code", objection.code))
                .andExpect(status().isNoContent());
        http.perform(post(page).with(csrf()).param("code", objection.code))
                .andExpect(content().string(containsString("已办结")));
    }

    @Test
    void noTextReachesTheEngine() throws Exception {
        Problem problem = driver.found();
        problem.completes(driver.town.secretary, "answerProblem", "outcome", "dispute", "reason", "Qz7 reason")
                .completes(driver.town.inspector, "ruleOnDispute", "outcome", "stands", "reason", "Qz7 ruling")
                .completes(
                        driver.town.secretary,
                        "nameMeasures",
                        "measures",
                        "Qz7 measures",
                        "dueOn",
                        driver.inDays(3).toString())
                .completes(driver.town.secretary, "reportRectified", "done", "Qz7 done")
                .completes(driver.town.inspector, "checkRectified", "outcome", "putRight", "reason", "Qz7 check");
        assertThat(EngineTables.with(jdbc, "Qz7")).isEmpty();
    }

    private ResultActions pointOut(String username, String key) throws Exception {
        MockHttpServletRequestBuilder request = json(
                post(ROOT),
                Map.of(
                        "placeCode", driver.town.community().value(),
                        "unit", "community-secretary",
                        "title", "楼道堆物",
                        "problem", "三号楼消防通道堆物。"));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return http.perform(request.with(user(username)));
    }

    private MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, Object body) throws Exception {
        return request.with(csrf()).contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body));
    }
}
