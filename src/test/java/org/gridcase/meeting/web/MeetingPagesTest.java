package org.gridcase.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.CsrfPair.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.gridcase.GridcaseTest;
import org.gridcase.document.PrintedPdf;
import org.gridcase.meeting.BodyKind;
import org.gridcase.meeting.process.MeetingDriver;
import org.gridcase.meeting.process.MeetingDriver.Meeting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What the pages tell whom at which moment of a meeting, and by which rules the bodies of the district decide. */
@GridcaseTest
class MeetingPagesTest {

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

    private byte[] bytes(String username, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(user(username)).with(csrf()).header("Accept-Language", "zh-CN"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String read(String username, String path) throws Exception {
        return new String(bytes(username, get(path)), StandardCharsets.UTF_8);
    }

    @Test
    void everybodyInPostReadsTheRulesInForceWithTheirSource() throws Exception {
        for (String username : new String[] {driver.convenor, "grid-worker", "dept-urban", "inspector"}) {
            assertThat(read(username, "/bodies"))
                    .as(username)
                    .contains("现行会议规则", "《中国共产党支部工作条例（试行）》第十一条", "不少于 2/3")
                    .contains("须由区里核对：《城市居民委员会组织法》2025年修订", "没有法律规定")
                    .contains("召集人：居务监督委员会成员", "超过 1/2")
                    .doesNotContain("??", "meeting.");
        }
        assertThat(new String(bytes("grid-worker", get("/bodies").param("lang", "en")), StandardCharsets.UTF_8))
                .contains("Rules in force in", "Left when the recused are gone")
                .doesNotContain("??", "meeting.");
    }

    @Test
    void aMemberFindsHisMeetingsAndIsLedNowhereElse() throws Exception {
        driver.roster(BodyKind.TWO_COMMITTEES, 2);
        Meeting meeting = driver.convenes(BodyKind.TWO_COMMITTEES, "hands", false, "议题甲");
        String page = "/meetings/" + meeting.number;
        assertThat(read(driver.member(1), "/bodies")).contains(page, "两委：试验会议").doesNotContain("/bodies/9");
        meeting.comes(2);
        assertThat(read(driver.member(1), "/bodies")).contains(page);
        assertThat(read(driver.convenor, "/bodies")).contains("/bodies/" + driver.community);
        assertThat(read("grid-worker", "/bodies"))
                .as("a grid worker sees no roster of the community")
                .doesNotContain("/bodies/9", page);
        assertThat(read(driver.convenor, "/bodies/" + driver.community + "/two-committees"))
                .contains("两委：试验会议", page);
    }

    @Test
    void whatIsSaidOfAttendanceBeforeDuringAndAfter() throws Exception {
        driver.roster(BodyKind.TWO_COMMITTEES, 3);
        Meeting meeting = driver.convenes(BodyKind.TWO_COMMITTEES, "hands", false, "议题甲");
        String page = "/meetings/" + meeting.number;
        assertThat(read(driver.convenor, page)).contains("尚未开始签到").doesNotContain("缺席", "未签到");
        meeting.comeTo(2);
        assertThat(read(driver.convenor, page))
                .contains("此刻在场 2 人", "未签到 1 人：成员3")
                .doesNotContain("缺席");
        meeting.adjourns();
        assertThat(read(driver.convenor, page)).contains("散会时在场 2 人", "缺席 1 人：成员3", "签署会议记录");
    }

    @Test
    void whileAnOpenVoteIsRunningNobodyReadsWhatOthersVoted() throws Exception {
        driver.roster(BodyKind.TWO_COMMITTEES, 4);
        Meeting meeting = driver.convenes(BodyKind.TWO_COMMITTEES, "personal", false, "议题甲");
        meeting.comeTo(4).putsToVote().votes(1, "yes").votes(2, "no").votes(3, "yes");

        String api = "/api/meetings/" + meeting.number;
        for (String who : new String[] {driver.convenor, driver.member(1), driver.member(4)}) {
            assertThat(read(who, api))
                    .as(who)
                    .contains("\"way\":\"personal\"", "\"result\":null")
                    .doesNotContain("\"choice\":\"yes\"", "\"choice\":\"no\"");
            assertThat(read(who, "/meetings/" + meeting.number)).doesNotContain("赞成 1", "赞成 2", "反对 1", "线上赞成", "线上反对");
            assertThat(read(who, "/api/cases/" + meeting.number)).doesNotContain("\"yes\"", "赞成");
            try (PrintedPdf paper = new PrintedPdf(bytes(who, get(api + "/minutes.pdf")))) {
                assertThat(paper.text(1, paper.pages())).contains("表决中，尚未计票").doesNotContain("线上赞成", "线上反对", "赞成2票");
            }
        }
        meeting.votes(4, "yes");
        assertThat(read(driver.member(1), api)).contains("\"choice\":\"yes\"", "\"choice\":\"no\"");
        assertThat(read(driver.member(1), "/meetings/" + meeting.number)).contains("线上反对 1 人：成员2");
    }

    @Test
    void theConvenorSeesWhatIsLackingAndTheVoterThatHeIsAsked() throws Exception {
        driver.roster(BodyKind.TWO_COMMITTEES, 5);
        Meeting meeting = driver.convenes(BodyKind.TWO_COMMITTEES, "personal", false, "议题甲", "议题乙");
        String page = "/meetings/" + meeting.number;
        assertThat(read(driver.convenor, page)).contains("请在下方登记到会成员").doesNotContain("登记回避</button>");
        meeting.comeTo(2);
        assertThat(read(driver.convenor, page)).contains("应到 5 人，实到 2 人，至少须到 3 人", "还差 1 人", "登记回避</button>");
        assertThat(read(driver.member(1), page)).doesNotContain("还差 1 人", "登记回避</button>", "现场</button>");
        meeting.recuses(2, 1).recuses(2, 2).recuses(2, 3).comes(3);
        assertThat(read(driver.convenor, page)).contains("可以提请表决");

        meeting.putsToVote();
        assertThat(read(driver.convenor, page)).contains("已投票或领票 0 人，共 3 人", "未满 10 分钟");
        assertThat(read(driver.member(1), page)).contains("请您在任务列表中投票");
        assertThat(read(driver.member(4), page)).doesNotContain("请您在任务列表中投票");
        meeting.votes(1, "yes");
        assertThat(read(driver.member(1), page)).doesNotContain("请您在任务列表中投票");

        bytes(driver.convenor, post(page + "/voting-end"));
        assertThat(meeting.tasksOf("castBallot")).as("not without a reason").hasSize(2);
        bytes(
                driver.convenor,
                post("/api/meetings/" + meeting.number + "/voting-end")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"时间已到\"}"));
        meeting.goesOn();
        assertThat(meeting.outcomes()).containsExactly("rejected", null);
        assertThat(read(driver.convenor, page))
                .contains("结束原因：时间已到", "回避 3 人后余 2 人，少于至少须余的 3 人")
                .doesNotContain("??");
    }
}
