package org.gridcase.topic.web;

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
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.gridcase.GridcaseTest;
import org.gridcase.topic.process.TopicDriver;
import org.gridcase.topic.process.TopicDriver.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Residents suggest topics without an account and follow them; staff sign in. */
@GridcaseTest
class TopicWebTest {

    private static final String EVIL = "<script>alert('x')</script>";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ObjectMapper json;

    private MockMvc http;
    private TopicDriver topics;

    @BeforeEach
    void setUp() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        topics = beans.createBean(TopicDriver.class);
    }

    @Test
    void byThePage() throws Exception {
        String community = topics.town.community().value();
        http.perform(get("/topics/new").param("q", community))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("community=" + community)));
        http.perform(get("/topics/new").param("community", community))
                .andExpect(content().string(containsString("停车管理")));

        http.perform(page(community, " ", "没有写标题")).andExpect(status().isBadRequest());
        http.perform(page("123", "楼道灯", EVIL))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(not(containsString(EVIL))));
        assertThat(topics.topics()).as("nothing half done").isEmpty();
        http.perform(page(community, "楼道灯", EVIL))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content().string(containsString("查询码")));
        assertThat(topics.topics()).hasSize(1);
    }

    private static org.springframework.test.web.servlet.RequestBuilder page(
            String community, String title, String text) {
        return post("/topics/new")
                .with(csrf())
                .param("community", community)
                .param("matter", "public-facilities")
                .param("title", title)
                .param("text", text);
    }

    @Test
    void followedByTheReceiptUntilTheReasonIsPublic() throws Exception {
        Topic topic = topics.suggested("拆除围墙");
        String receipt = "/topics/receipts/" + topic.number;
        http.perform(get(receipt)).andExpect(status().isOk());
        http.perform(post(receipt).with(csrf()).param("code", "WRONGWRONG12"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(not(containsString("拆除围墙"))));
        follow(topic).andExpect(content().string(containsString("最迟")));

        topic.declined("围墙是消防隔离设施。");
        follow(topic)
                .andExpect(content().string(containsString("理由正在审核")))
                .andExpect(content().string(not(containsString("消防隔离设施"))));
        topic.notice().published();
        topic.goesOn();
        follow(topic)
                .andExpect(content().string(containsString("不予协商")))
                .andExpect(content().string(containsString("消防隔离设施")))
                .andExpect(content()
                        .string(containsString("/notices/" + topic.record().notice())));
    }

    @Test
    void aMergedOneIsFollowedToWhereItGoesOn() throws Exception {
        Topic one = topics.suggested("东门停车");
        Topic other = topics.suggested("全小区停车");
        one.mergedInto(other);
        other.accepted("urban-management");

        follow(one)
                .andExpect(content().string(containsString("东门停车")))
                .andExpect(content().string(containsString(other.number.value())))
                .andExpect(content().string(containsString("城市管理协商小组")));
    }

    private ResultActions follow(Topic topic) throws Exception {
        return http.perform(
                        post("/topics/receipts/" + topic.number).with(csrf()).param("code", topic.code))
                .andExpect(status().isOk());
    }

    @Test
    void byTheApiWithoutSigningIn() throws Exception {
        JsonNode receipt = json.readTree(http.perform(json("{\"placeCode\": \"" + topics.town.community()
                        + "\", \"matter\": \"parking\", \"title\": \"增设车位\", \"description\": \"车位不足\","
                        + " \"contact\": \"晚上打电话\"}"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString());
        String number = receipt.path("caseNumber").asText();
        assertThat(receipt.path("code").asText()).hasSize(12);

        http.perform(get("/api/topics/receipts/" + number)).andExpect(status().isNotFound());
        http.perform(get("/api/topics/receipts/" + number)
                        .header(TopicApi.CODE, receipt.path("code").asText()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("增设车位"))
                .andExpect(jsonPath("$.state.code").value("gathered"));
        http.perform(get("/api/topics/" + number)).andExpect(status().isUnauthorized());
        http.perform(get("/api/topics/" + number).with(user(topics.town.secretary())))
                .andExpect(jsonPath("$.contact").value("晚上打电话"))
                .andExpect(jsonPath("$.proposedGroup.code").value("urban-management"));
        String stranger = beans.createBean(TopicDriver.class).town.secretary();
        http.perform(get("/api/topics/" + number).with(user(stranger))).andExpect(status().isNotFound());
        http.perform(get("/api/cases/" + number).with(user(topics.town.secretary())))
                .andExpect(jsonPath("$.matterLabel").value("停车管理"))
                .andExpect(jsonPath("$.topicStateLabel").value("待分类"))
                .andExpect(jsonPath("$.proposedGroupLabel").value("城市管理协商小组"));
    }

    @Test
    void whatIsNotAcceptableIsSaidAndNothingIsKept() throws Exception {
        String community = topics.town.community().value();
        for (String wrong : new String[] {
            "{\"placeCode\": \"" + community
                    + "\", \"matter\": \"weather\", \"title\": \"天气\", \"description\": \"下雨\"}",
            "{\"placeCode\": \"" + community + "\", \"matter\": \"parking\", \"title\": \"\", \"description\": \"下雨\"}",
            "{\"placeCode\": \"" + community + "\", \"matter\": \"parking\", \"title\": \"" + "长".repeat(81)
                    + "\", \"description\": \"下雨\"}",
            "{\"placeCode\": \"" + topics.town.town()
                    + "\", \"matter\": \"parking\", \"title\": \"无\", \"description\": \"无\"}",
            "{\"matter\": \"parking\", \"title\": \"无\", \"description\": \"无\"}",
            "{\"placeCode\": \"" + community
                    + "\", \"matter\": \"parking\", \"title\": \"无\", \"description\": \"无\", \"source\": \"visit\"}",
            "{\"placeCode\": \"" + community
                    + "\", \"matter\": \"parking\", \"title\": \"无\", \"description\": \"无\", \"supporters\": 50}"
        }) {
            http.perform(json(wrong))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.detail").isNotEmpty());
        }
        assertThat(topics.topics()).isEmpty();
    }

    @Test
    void staffSignInAndASecondRequestWithTheKeyIsTheFirst() throws Exception {
        String worker = topics.gridWorker();
        String key = UUID.randomUUID().toString();
        String body = "{\"matter\": \"greening\", \"title\": \"补种树木\", \"description\": \"行道树枯死\","
                + " \"source\": \"grid-worker\", \"supporters\": 7}";
        for (int i = 0; i < 2; i++) {
            http.perform(json(body).with(user(worker)).with(csrf()).header("Idempotency-Key", key))
                    .andExpect(status().isCreated())
                    .andExpect(jsonPath("$.code").isEmpty());
        }
        assertThat(topics.topics()).singleElement().satisfies(topic -> {
            assertThat(topic.record().supporters()).isEqualTo(7);
            http.perform(get("/api/cases/" + topic.number).with(user(worker))).andExpect(status().isOk());
        });
        String stranger = beans.createBean(TopicDriver.class).gridWorker();
        http.perform(json(body.replace("{", "{\"placeCode\": \"" + topics.town.community() + "\", "))
                        .with(user(stranger))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        http.perform(json(body.replace("grid-worker", "dispute"))
                        .with(user(worker))
                        .with(csrf()))
                .andExpect(status().isBadRequest());
        http.perform(json(body)
                        .with(user(worker))
                        .cookie(new Cookie("JSESSIONID", "somebodys"))
                        .with(request -> {
                            request.setRequestedSessionId("somebodys");
                            return request;
                        }))
                .andExpect(status().isForbidden());
    }

    @Test
    void oneAddressSuggestsSoManyADay() throws Exception {
        String body = "{\"placeCode\": \"" + topics.town.community()
                + "\", \"matter\": \"parking\", \"title\": \"车位\", \"description\": \"车位不足\"}";
        for (int i = 0; i <= 20; i++) {
            http.perform(json(body).with(request -> {
                        request.setRemoteAddr("198.51.100.23");
                        return request;
                    }))
                    .andExpect(i < 20 ? status().isCreated() : status().isTooManyRequests());
        }
        assertThat(topics.topics()).hasSize(20);
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder json(String body) {
        return post("/api/topics").contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
