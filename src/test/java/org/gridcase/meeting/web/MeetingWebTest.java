package org.gridcase.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.CsrfPair.csrf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.gridcase.GridcaseTest;
import org.gridcase.document.PrintedPdf;
import org.gridcase.meeting.BodyKind;
import org.gridcase.meeting.process.MeetingDriver;
import org.gridcase.meeting.process.MeetingDriver.Meeting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Rosters and meetings over HTTP, and as pages: who may, and what everybody else is told. */
@GridcaseTest
class MeetingWebTest {

    @Autowired
    private WebApplicationContext context;

    private MockMvc http;
    private MeetingDriver driver;

    @BeforeEach
    void setUp() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        driver = context.getAutowireCapableBeanFactory().createBean(MeetingDriver.class);
    }

    private String roster(String body) {
        return "/api/bodies/" + driver.community + "/" + body + "/roster";
    }

    private MockHttpServletRequestBuilder file(String path, String text) {
        return multipart(path)
                .file(new MockMultipartFile("file", "roster.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MockHttpServletRequestBuilder as(String username, MockHttpServletRequestBuilder request) {
        return request.with(user(username)).with(csrf()).header("Accept-Language", "zh-CN");
    }

    private static MockHttpServletRequestBuilder json(String path, String body) {
        return post(path).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    @Test
    void aRosterIsBroughtInAsAWholeAndReadAsOfADay() throws Exception {
        String path = roster("two-committees");
        http.perform(as(
                        driver.convenor,
                        file(path, "code,姓名,may_vote\n1,甲,是\n2,乙,否\n").param("from", "2026-01-01")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.added").value(2));
        http.perform(as(
                        driver.convenor,
                        file(path, "code,name,may_vote\n1,甲,yes\n2,乙,no\n").param("from", "2026-03-01")))
                .andExpect(jsonPath("$.added").value(0))
                .andExpect(jsonPath("$.ended").value(0));
        http.perform(as(driver.convenor, file(path, "code,name\n1,甲\n3,丙\n").param("from", "2026-06-01")))
                .andExpect(jsonPath("$.added").value(1))
                .andExpect(jsonPath("$.ended").value(1));

        http.perform(as("town-officer", get(path).param("on", "2026-05-31")))
                .andExpect(jsonPath("$.members.length()").value(2))
                .andExpect(jsonPath("$.members[1].name").value("乙"))
                .andExpect(jsonPath("$.members[1].mayVote").value(false))
                .andExpect(jsonPath("$.members[1].to").value("2026-06-01"));
        http.perform(as("town-officer", get(path).param("on", "2026-06-01")))
                .andExpect(jsonPath("$.members[1].name").value("丙"));
        http.perform(as(driver.convenor, file(path, "code,name\n1,甲\n").param("from", "2026-02-01")))
                .andExpect(status().isConflict());
    }

    @Test
    void whatIsWrongInAFileIsNamedAndNothingIsChanged() throws Exception {
        String path = roster("party-members");
        http.perform(as(
                        driver.convenor,
                        file(path, "code,name,username,may_vote\n1,甲,nobody-here,是\n1,乙,,也许\n,,,\n3,,,\n")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors.length()").value(4))
                .andExpect(jsonPath("$.errors[0].line").value(2))
                .andExpect(jsonPath("$.errors[0].reason").value(containsString("nobody-here")));
        http.perform(as(driver.convenor, get(path)))
                .andExpect(jsonPath("$.members.length()").value(0));
    }

    @Test
    void othersNeitherBringInARosterNorSeeIt() throws Exception {
        String path = roster("two-committees");
        http.perform(as("community-secretary", file(path, "name\n甲\n"))).andExpect(status().isForbidden());
        http.perform(as("community-secretary", get(path))).andExpect(status().isNotFound());
        http.perform(as("town-officer", get("/api/bodies/990100001/two-committees/roster")))
                .andExpect(status().isBadRequest());
        http.perform(as("town-officer", get(roster("parliament")))).andExpect(status().isNotFound());
    }

    @Test
    void theConvenorConvenesAndNobodyElse() throws Exception {
        driver.roster(BodyKind.TWO_COMMITTEES, 3);
        String body = """
                {"placeCode": "%s", "body": "two-committees", "title": "例会", "startsAt": "%s", "venue": "会议室",
                 "motions": [{"title": "议题", "method": "hands", "secret": false}]}
                """.formatted(driver.community, OffsetDateTime.now().plusDays(1));
        http.perform(as("community-secretary", json("/api/meetings", body))).andExpect(status().isForbidden());
        http.perform(as(driver.convenor, json("/api/meetings", body)))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", containsString("/api/meetings/990100-")));
        http.perform(as(
                        driver.convenor,
                        json("/api/meetings", body.replace("hands\", \"secret\": false", "hands\", \"secret\": true"))))
                .andExpect(status().isBadRequest());
        http.perform(as(driver.convenor, json("/api/meetings", body.replace("two-committees", "party-members"))))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("名册")));
        http.perform(as(
                        driver.convenor,
                        json(
                                "/api/meetings",
                                body.replace("\"title\": \"例会\"", "\"business\": \"election\", \"title\": \"例会\""))))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("会议规则")));
    }

    @Test
    void theRecordShowsEveryNumberAndMembersSeeIt() throws Exception {
        driver.roster(BodyKind.TWO_COMMITTEES, 3);
        Meeting meeting = driver.convenes(BodyKind.TWO_COMMITTEES, "personal", true, "议题甲");
        String path = "/api/meetings/" + meeting.number;
        http.perform(as(driver.convenor, json(path + "/attendance", "{\"code\": \"1\", \"sign\": \"onSite\"}")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("open"))
                .andExpect(jsonPath("$.members[0].present").value(true));
        http.perform(as(driver.member(1), json(path + "/attendance", "{\"code\": \"2\", \"sign\": \"onSite\"}")))
                .andExpect(status().isForbidden());
        meeting.comes(2).putsToVote();
        http.perform(as(driver.member(1), json(path + "/votes", "{\"choice\": \"yes\"}")))
                .andExpect(status().isNoContent());
        http.perform(as(driver.member(1), json(path + "/votes", "{\"choice\": \"yes\"}")))
                .andExpect(status().isConflict());
        http.perform(as(driver.member(3), json(path + "/votes", "{\"choice\": \"yes\"}")))
                .andExpect(status().isForbidden());
        http.perform(as(driver.member(2), get(path)))
                .andExpect(jsonPath("$.motions[0].state").value("voting"))
                .andExpect(jsonPath("$.motions[0].voted[0].code").value("1"))
                .andExpect(jsonPath("$.motions[0].voted[0].choice").value(org.hamcrest.Matchers.nullValue()))
                .andExpect(jsonPath("$.motions[0].result").value(org.hamcrest.Matchers.nullValue()));
        meeting.votes(2, "yes");
        http.perform(as(driver.member(3), get(path)))
                .andExpect(jsonPath("$.rule.quorum").value("> 1/2"))
                .andExpect(jsonPath("$.rule.version").value(containsString("meeting-rules")))
                .andExpect(jsonPath("$.motions[0].result.entitled").value(3))
                .andExpect(jsonPath("$.motions[0].result.present").value(2))
                .andExpect(jsonPath("$.motions[0].result.majorityLeast").value(2))
                .andExpect(jsonPath("$.motions[0].result.outcomeLabel").value("通过"));
        http.perform(as("community-secretary", get(path))).andExpect(status().isNotFound());
        byte[] pdf = http.perform(as(driver.convenor, get(path + "/minutes.pdf")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (PrintedPdf paper = new PrintedPdf(pdf)) {
            assertThat(paper.text(1, paper.pages()))
                    .contains("应到3人", "至少2人", "赞成2票", "结果：通过", "草稿")
                    .doesNotContain("meeting.", "??");
        }
    }

    @Test
    void thePagesWorkInBothLanguages() throws Exception {
        driver.roster(BodyKind.TWO_COMMITTEES, 3);
        Meeting meeting = driver.convenes(BodyKind.TWO_COMMITTEES, "mixed", false, "议题甲");
        String page = "/meetings/" + meeting.number;
        for (String path : new String[] {
            "/bodies",
            "/bodies/" + driver.community + "/two-committees",
            page,
            page + "/sign-in",
            "/bodies?lang=en",
            page + "?lang=en",
            "/bodies/" + driver.community + "/two-committees?lang=en",
            page + "/sign-in?lang=en"
        }) {
            http.perform(as(driver.convenor, get(path)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))))
                    .andExpect(content().string(not(containsString("meeting."))));
        }
        http.perform(as(
                        driver.convenor,
                        post(page + "/attendance").param("code", "1").param("sign", "onSite")))
                .andExpect(status().is3xxRedirection());
        meeting.comes(2).putsToVote();
        http.perform(as(driver.convenor, post(page + "/papers").param("code", "1")))
                .andExpect(status().is3xxRedirection());
        http.perform(as(driver.convenor, get(page)))
                .andExpect(content().string(containsString("成员1")))
                .andExpect(content().string(containsString("已投票")))
                .andExpect(content().string(containsString("结束线上表决")));
        http.perform(as(driver.member(2), get(page)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("发票</button>"))));
        http.perform(as(
                        driver.convenor,
                        file("/bodies/" + driver.community + "/two-committees", "code,name\n1,成员1\n")
                                .param("from", LocalDate.of(2027, 1, 1).toString())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("结束 3 人")));
        http.perform(get("/bodies")).andExpect(status().is3xxRedirection());
    }
}
