package org.gridcase.publicity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.CsrfPair.csrf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.gridcase.GridcaseTest;
import org.gridcase.publicity.process.NoticeDriver;
import org.gridcase.publicity.process.NoticeDriver.Notice;
import org.gridcase.publicity.process.ObjectionDriver;
import org.gridcase.publicity.process.ObjectionDriver.Objection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A resident objects without an account, and follows the answer with the code of the receipt. */
@GridcaseTest
class ObjectionWebTest {

    private static final String EVIL = "<script>alert('x')</script>";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ObjectMapper json;

    private MockMvc http;
    private NoticeDriver notices;
    private ObjectionDriver objections;

    @BeforeEach
    void setUp() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        notices = beans.createBean(NoticeDriver.class);
        objections = beans.createBean(ObjectionDriver.class);
    }

    @Test
    void byThePage() throws Exception {
        Notice notice = notices.published("小区道路改造", true);
        http.perform(get("/notices/" + notice.number))
                .andExpect(content().string(containsString("/notices/" + notice.number + "/objection")));
        http.perform(get("/notices/" + notice.number + "/objection"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("小区道路改造")));

        http.perform(post("/notices/" + notice.number + "/objection")
                        .with(csrf())
                        .param("text", " "))
                .andExpect(status().isBadRequest());
        http.perform(post("/notices/" + notice.number + "/objection")
                        .with(csrf())
                        .param("text", EVIL))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content().string(containsString("查询码")))
                .andExpect(content().string(not(containsString(EVIL))));

        Objection objection = objections.to(notice);
        String receipt = "/notices/objections/" + objection.number;
        http.perform(get(receipt)).andExpect(status().isOk());
        http.perform(post(receipt).with(csrf()).param("code", "WRONGWRONG12"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(not(containsString("发放标准与上级文件"))));
        http.perform(post(receipt).with(csrf()).param("code", objection.code))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("正在办理")));
        objection.answered(objections.deputyIn(notices.town), "uphold", "已按文件更正。");
        http.perform(post(receipt).with(csrf()).param("code", objection.code))
                .andExpect(content().string(containsString("异议成立")))
                .andExpect(content().string(containsString("已按文件更正")));
        http.perform(get("/notices/" + notice.number)).andExpect(content().string(containsString("已有成立的")));
    }

    @Test
    void toWhatNeverWasPublicNobodyObjectsAndNobodyLearnsOfIt() throws Exception {
        Notice draft = notices.drafted(notices.town.draft("还没有公示的草稿", true));
        Notice dropped = notices.drafted(notices.town.draft("不予公示的草稿", true)).decides("drop", "不公示了");
        for (Notice notice : new Notice[] {draft, dropped}) {
            http.perform(get("/notices/" + notice.number + "/objection"))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(not(containsString("草稿"))));
            http.perform(post("/notices/" + notice.number + "/objection")
                            .with(csrf())
                            .param("text", "不同意"))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(not(containsString("草稿"))));
            http.perform(post("/api/notices/" + notice.number + "/objections")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"text\": \"不同意\"}"))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(not(containsString("草稿"))));
        }
    }

    @Test
    void theReceiptOfWhatWasNotedAtTheDeskIsShownOnce() throws Exception {
        Notice notice = notices.published("楼道照明", true);
        String mediator = notices.town.mediator();
        Objection objection = objections.noted(mediator, "notice", notice.number.value(), "text", "灯太亮。");
        String path = "/notices/receipts/" + objection.number;

        http.perform(get("/notices/receipts")).andExpect(status().is3xxRedirection());
        http.perform(get("/notices/receipts").with(user(mediator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("楼道照明")))
                .andExpect(content().string(containsString("出具回执")));
        http.perform(post(path).with(csrf()).with(user(notices.town.secretary())))
                .andExpect(status().isNotFound());
        http.perform(post(path).with(csrf()).with(user(mediator)))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content().string(containsString("class=\"code\"")))
                .andExpect(content().string(containsString("/notices/objections/" + objection.number)));
        http.perform(post(path).with(csrf()).with(user(mediator))).andExpect(status().isConflict());
    }

    @Test
    void tooManyWrongCodesAreRefusedInWords() throws Exception {
        Objection objection = objections.to(notices.published("信报箱更换", true));
        String address = "guesser-" + objection.number;
        for (int i = 0; i < 10; i++) {
            http.perform(post("/notices/objections/" + objection.number)
                            .with(csrf())
                            .with(from(address))
                            .param("code", "WRONG"))
                    .andExpect(status().isNotFound());
        }
        http.perform(post("/notices/objections/" + objection.number)
                        .with(csrf())
                        .with(from(address))
                        .param("code", objection.code))
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(containsString("请 10 分钟后再试")));
        http.perform(get("/api/notices/objections/" + objection.number)
                        .with(from(address))
                        .header(ObjectionApi.CODE, objection.code))
                .andExpect(status().isTooManyRequests());
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    @Test
    void byTheApi() throws Exception {
        Notice notice = notices.published("电梯年检", true);
        String answer = http.perform(post("/api/notices/" + notice.number + "/objections")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\": \"年检日期写错了\", \"contact\": \"晚上打电话\"}"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        JsonNode receipt = json.readTree(answer);
        assertThat(receipt.path("code").asText()).hasSize(12);

        String follow = "/api/notices/objections/" + receipt.path("receipt").asText();
        http.perform(get(follow)).andExpect(status().isNotFound());
        String staff = "/api/objections/" + receipt.path("receipt").asText();
        http.perform(get(staff)).andExpect(status().isUnauthorized());
        http.perform(get(staff).with(user(notices.town.secretary())))
                .andExpect(jsonPath("$.notice").value(notice.number.value()))
                .andExpect(jsonPath("$.contact").value("晚上打电话"));
        http.perform(get(follow).header(ObjectionApi.CODE, receipt.path("code").asText()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.text").value("年检日期写错了"))
                .andExpect(jsonPath("$.decision").isEmpty());
        http.perform(post("/api/notices/990100-2026-999999/objections")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\": \"没有这份公示\"}"))
                .andExpect(status().isNotFound());
    }
}
