package org.gridcase.publicity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.CsrfPair.csrf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gridcase.GridcaseTest;
import org.gridcase.document.PrintedPdf;
import org.gridcase.publicity.domain.Content;
import org.gridcase.publicity.process.NoticeDriver;
import org.gridcase.publicity.process.NoticeDriver.Notice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.w3c.dom.Document;

/** What anybody reads without signing in, and what only the officers of a place may do. */
@GridcaseTest
class NoticeWebTest {

    private static final String EVIL = "<script>alert('x')</script>&\"'";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private MockMvc http;
    private NoticeDriver driver;

    @BeforeEach
    void setUp() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        driver = beans.createBean(NoticeDriver.class);
    }

    @Test
    void anybodyReadsWhatIsPublicAndNothingElse() throws Exception {
        Notice shown = driver.published("高龄补贴发放标准", true);
        Notice draft = driver.drafted(driver.town.draft("还没有公示的草稿", true));
        String place = driver.town.community().value();

        page("/notices?place=" + place)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("高龄补贴发放标准")))
                .andExpect(content().string(not(containsString("还没有公示的草稿"))));
        page("/notices/" + shown.number)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("异议期至")))
                .andExpect(
                        content().string(containsString(shown.versions().get(0).digest())))
                .andExpect(content().string(not(containsString(driver.town.secretary()))));
        api("?place=" + place)
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.notices[0].number").value(shown.number.value()));
        api("/" + shown.number)
                .andExpect(jsonPath("$.notice.kind.label").value("惠民政策"))
                .andExpect(jsonPath("$.notice.promptness.code").value("prompt"))
                .andExpect(jsonPath("$.versions", hasSize(1)));

        for (String path : new String[] {"/notices/" + draft.number, "/notices/" + draft.number + ".pdf"}) {
            page(path).andExpect(status().isNotFound());
        }
        api("/" + draft.number).andExpect(status().isNotFound());
        api("/" + draft.number + "/frozen.txt").andExpect(status().isNotFound());
        page("/notices/" + draft.number + "/draft")
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("**/login"));
        api("/" + draft.number + "/draft").andExpect(status().isUnauthorized());
        page("/notices/no-such-number").andExpect(status().isNotFound());
    }

    @Test
    void aDraftOfACorrectionIsNotPublicEither() throws Exception {
        Notice notice =
                driver.published("活动室开放时间", false).writes("活动室开放时间", "summary", "改为全天开放。", "correction", "延长时间");

        page("/notices/" + notice.number)
                .andExpect(content().string(not(containsString("改为全天开放"))))
                .andExpect(content().string(containsString("年满八十周岁")));
        notice.previewed().publishes();
        page("/notices/" + notice.number)
                .andExpect(content().string(containsString("改为全天开放")))
                .andExpect(content().string(containsString("更正说明")))
                .andExpect(
                        content().string(containsString(notice.versions().get(0).digest())))
                .andExpect(
                        content().string(containsString(notice.versions().get(1).digest())));
        api("/" + notice.number).andExpect(jsonPath("$.versions[0].version").value(2));
    }

    @Test
    void thePageSaysThatAnObjectionHoldsThePeriod() throws Exception {
        Notice notice = driver.published("有异议的公示", true);
        driver.objectionTo(notice.number);
        notice.fires("objectionsOver");

        page("/notices/" + notice.number)
                .andExpect(content().string(containsString("尚有异议在办理")))
                .andExpect(content().string(not(containsString("异议期至"))));
        api("/" + notice.number).andExpect(jsonPath("$.objectionsPending").value(true));
    }

    @Test
    void whatWasTakenDownSaysOnlyThatAndWhy() throws Exception {
        Notice notice = driver.published("即将撤下的公示", true).withdrawn("依据的文件已废止");

        page("/notices/" + notice.number)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("依据的文件已废止")))
                .andExpect(
                        content().string(containsString(notice.versions().get(0).digest())))
                .andExpect(content().string(not(containsString("即将撤下的公示"))))
                .andExpect(content().string(not(containsString("年满八十周岁"))));
        api("/" + notice.number)
                .andExpect(jsonPath("$.notice.state.code").value("withdrawn"))
                .andExpect(jsonPath("$.notice.fields", hasSize(0)));
        api("/" + notice.number + "/frozen.txt").andExpect(status().isNotFound());
        page("/notices/" + notice.number + ".pdf").andExpect(status().isNotFound());
        page("/notices/" + notice.number + "/objection").andExpect(status().isNotFound());
        page("/notices?place=" + driver.town.community()).andExpect(content().string(not(containsString("即将撤下的公示"))));
    }

    @Test
    void foundByPlaceClassWordsAndPage() throws Exception {
        String place = driver.town.community().value();
        for (int i = 1; i <= 21; i++) {
            driver.published("分页公示" + i, false);
        }
        Notice ended = driver.published("已经期满的公示", false).fires("shownLongEnough");

        api("?place=" + place).andExpect(jsonPath("$.total").value(21)).andExpect(jsonPath("$.notices", hasSize(20)));
        api("?page=1&place=" + place).andExpect(jsonPath("$.notices", hasSize(1)));
        api("?q=分页公示2&place=" + driver.town.town())
                .andExpect(jsonPath("$.total").value(3));
        api("?q=%25_%25&place=" + place).andExpect(jsonPath("$.total").value(0));
        api("?promptness=immediate&place=" + place)
                .andExpect(jsonPath("$.total").value(0));
        api("?promptness=prompt&state=ended&place=" + place)
                .andExpect(jsonPath("$.notices[0].number").value(ended.number.value()));
        api("?promptness=never").andExpect(status().isBadRequest());
        api("?place=12").andExpect(status().isBadRequest());
        api("?page=-1").andExpect(status().isBadRequest());
        page("/notices?lang=en&q=分页公示7&place=" + place)
                .andExpect(content().string(containsString("Found: 1")))
                .andExpect(content().string(containsString("Past notices")));
        page("/notices/" + ended.number)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("公示期满")));
    }

    @Test
    void textIsTextEverywhere() throws Exception {
        Notice notice = driver.published(driver.town.draft("标题" + EVIL, "第一行" + EVIL + "\n第二行", false));

        for (String path : new String[] {"/notices/" + notice.number, "/notices?place=" + driver.town.community()}) {
            page(path)
                    .andExpect(content().string(not(containsString("<script>alert"))))
                    .andExpect(content().string(containsString("&lt;script&gt;alert")));
        }
        http.perform(get("/notices/" + notice.number + "/draft").with(user(driver.town.secretary())))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>alert"))));
        Document feed = feed();
        assertThat(feed.getElementsByTagName("title").item(1).getTextContent()).isEqualTo("标题" + EVIL);
        assertThat(feed.getElementsByTagName("description").item(1).getTextContent())
                .contains("&lt;script&gt;", "<br>第二行")
                .doesNotContain("<script>");
        page("/notices/" + notice.number + ".pdf")
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF));
    }

    @Test
    void theFeedOfAPlaceIsValidAndTellsEveryVersion() throws Exception {
        Notice notice = driver.published("订阅的公示", false);
        driver.drafted(driver.town.draft("没有公示", false));

        Document feed = feed();
        assertThat(feed.getDocumentElement().getTagName()).isEqualTo("rss");
        assertThat(feed.getDocumentElement().getAttribute("version")).isEqualTo("2.0");
        assertThat(feed.getElementsByTagName("item").getLength()).isEqualTo(1);
        assertThat(feed.getElementsByTagName("guid").item(0).getTextContent()).isEqualTo(notice.number + "/1");
        assertThat(feed.getElementsByTagName("link").item(1).getTextContent()).endsWith("/notices/" + notice.number);
        assertThat(feed.getElementsByTagName("pubDate").item(0).getTextContent())
                .matches("[A-Z][a-z]{2}, [0-9]{1,2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} [+]0800");

        notice.writes("订阅的公示", "summary", "新内容", "correction", "更正").previewed().publishes();
        assertThat(feed().getElementsByTagName("guid").item(0).getTextContent()).isEqualTo(notice.number + "/2");
    }

    @Test
    void whatWasFrozenCanBeCheckedByAnybody() throws Exception {
        Notice notice = driver.published("指纹公示", true);
        String text = api("/" + notice.number + "/frozen.txt")
                .andExpect(header().string("Content-Type", "text/plain;charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(Content.digest(text)).isEqualTo(notice.versions().get(0).digest());
        assertThat(text).contains(" 指纹公示\n", " " + notice.number + "\n", " yes\n");
    }

    @Test
    void theSheetForTheBoardLeadsToThePage() throws Exception {
        Notice notice = driver.published("张贴的公示", true);
        byte[] pdf = page("/notices/" + notice.number + ".pdf")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        try (PrintedPdf sheet = new PrintedPdf(pdf)) {
            assertThat(sheet.pages()).isEqualTo(1);
            assertThat(sheet.text(1, 1))
                    .contains("张贴的公示", "年满八十周岁", "异议", notice.versions().get(0).digest());
            assertThat(sheet.qrCode(1)).endsWith("/notices/" + notice.number);
        }
    }

    @Test
    void onlyWhoAnswersForThePlaceDraftsChangesAndTakesDown() throws Exception {
        Map<String, Object> body = body("起草的公示", driver.town.community().value());
        send(post("/api/notices"), body, driver.town.mediator()).andExpect(status().isForbidden());
        send(post("/api/notices"), body, driver.town.townOfficer()).andExpect(status().isForbidden());
        send(post("/api/notices"), body("镇街", driver.town.town().value()), driver.town.townOfficer())
                .andExpect(status().isCreated());
        send(post("/api/notices"), body("网格", driver.town.community() + "001"), driver.town.secretary())
                .andExpect(status().isBadRequest());
        Map<String, Object> result = body("协商结果", driver.town.community().value());
        result.put("kind", "consultation-result");
        result.put("fields", Map.of("topic", "议题", "resolution", "决议"));
        send(post("/api/notices"), result, driver.town.secretary())
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("由相应流程自动起草")));
        http.perform(post("/api/notices")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json(body)))
                .andExpect(status().isUnauthorized());
        send(post("/api/notices"), body, driver.town.secretary())
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.dueAt").isNotEmpty());

        Notice notice = driver.drafted(driver.town.draft("他人的公示", "咨询 13812345678", true));
        String path = "/api/notices/" + notice.number;
        NoticeDriver other = beans.createBean(NoticeDriver.class);
        http.perform(get(path + "/draft").with(user(other.town.secretary()))).andExpect(status().isNotFound());
        http.perform(get(path + "/draft").with(user(driver.town.mediator())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.mayAct").value(false))
                .andExpect(jsonPath("$.hits", hasSize(1)))
                .andExpect(jsonPath("$.hits[0].kind.label").value("电话"));
        Map<String, Object> text = Map.of("title", "改", "fields", Map.of("summary", "内容"));
        send(put(path + "/draft"), text, driver.town.mediator()).andExpect(status().isForbidden());
        send(post(path + "/draft/masks"), null, driver.town.mediator()).andExpect(status().isForbidden());
        send(post(path + "/draft/masks"), null, other.town.secretary()).andExpect(status().isNotFound());
        send(post(path + "/withdrawal"), Map.of("reason", "撤"), driver.town.mediator())
                .andExpect(status().isForbidden());
        send(post(path + "/withdrawal"), Map.of("reason", "撤"), driver.town.secretary())
                .andExpect(status().isConflict());
        send(put(path + "/draft"), text, driver.town.secretary()).andExpect(status().isNoContent());
        assertThat(notice.record().draft().title()).isEqualTo("改");
    }

    @Test
    void theOfficersPageMarksHitsAndDoesEverything() throws Exception {
        Notice notice = driver.drafted(driver.town.draft("便民电话", "咨询 13812345678。", false));
        String path = "/notices/" + notice.number + "/draft";

        officer(get(path))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<mark title=\"电话\">13812345678</mark>")))
                .andExpect(content().string(containsString("疑似个人信息 1 处")));
        officer(post(path).param("title", "便民电话").param("summary", "")).andExpect(status().isBadRequest());
        officer(post(path + "/confirmations")
                        .param("field", "summary")
                        .param("from", "0")
                        .param("reason", "公开号码"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("内容已经改动")));
        officer(post(path + "/masks")).andExpect(status().is3xxRedirection());
        officer(get(path)).andExpect(content().string(not(containsString("<mark"))));
        officer(post(path).param("title", "便民服务").param("summary", "请到大厅咨询。").param("unit", "居委会"))
                .andExpect(status().is3xxRedirection());
        notice.previewed().publishes();
        officer(get(path)).andExpect(content().string(containsString("居民现在看到的内容")));
        officer(post(path + "/withdrawal").param("reason", "内容过时")).andExpect(status().is3xxRedirection());
        officer(get(path)).andExpect(status().isOk());
        api("/" + notice.number)
                .andExpect(jsonPath("$.withdrawnReason").value("内容过时"))
                .andExpect(jsonPath("$.objectionsUntil").value(nullValue()));
    }

    private Document feed() throws Exception {
        byte[] xml = page("/notices.rss?place=" + driver.town.community())
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/rss+xml;charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private ResultActions page(String path) throws Exception {
        return http.perform(get(path).header("Accept", "*/*"));
    }

    private ResultActions api(String path) throws Exception {
        return http.perform(get("/api/notices" + path));
    }

    private ResultActions officer(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(user(driver.town.secretary())).with(csrf()));
    }

    private ResultActions send(MockHttpServletRequestBuilder request, Object body, String username) throws Exception {
        return http.perform(request.with(user(username))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body == null ? "" : json(body)));
    }

    private static Map<String, Object> body(String title, String place) {
        Map<String, Object> body = new HashMap<>();
        body.put("placeCode", place);
        body.put("kind", "benefit-policy");
        body.put("title", title);
        body.put("fields", Map.of("summary", "内容"));
        return body;
    }

    private static String json(Object value) throws Exception {
        return new ObjectMapper().writeValueAsString(value);
    }
}
