package org.gridcase.publicity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.CsrfPair.csrf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import org.gridcase.publicity.process.NoticeDriver;
import org.gridcase.publicity.process.NoticeDriver.Notice;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.w3c.dom.Document;

/** What anybody reads without signing in, and what only the officers of a place may do. */
class NoticeWebTest extends NoticeRequests {

    private static final String EVIL = "<script>alert('x')</script>&\"'";

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
