package org.gridcase.call.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gridcase.ApiClient;
import org.gridcase.ApiClient.Answer;
import org.gridcase.GridcaseTest;
import org.gridcase.TasklistClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How far a unit has come: said by its own system or its officers, read by the town. */
@GridcaseTest
class CallProgressApiTest {

    private static final String TRANSPORT = "99010002";
    private static final String CITY = "99010001";

    @LocalServerPort
    int port;

    private DepartmentSystem lead;
    private DepartmentSystem partner;
    private String call;

    @BeforeEach
    void aCallForTheRoads() {
        lead = new DepartmentSystem(port, TRANSPORT);
        partner = new DepartmentSystem(port, CITY);
        call = as("town-officer")
                .post(
                        "/api/calls",
                        Map.of(
                                "title", "道路塌陷 " + Long.toString(System.nanoTime(), 36),
                                "description", "路面塌陷约两平方米。",
                                "entry", "S-02",
                                "urgency", "ordinary",
                                "placeCode", "990100001"))
                .body()
                .path("caseNumber")
                .asText();
    }

    @Test
    void theTownReadsWhatTheLeadsSystemReports() {
        assertThat(lead.claims(call, "JT-1").status()).isEqualTo(204);
        String due = as("town-officer")
                .get("/api/cases/" + call)
                .body()
                .path("dueAt")
                .asText();

        Answer answer = progress(lead.http, call, "抢修队已到场", 40);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("unit").asText()).isEqualTo(TRANSPORT);
        assertThat(answer.body().path("percent").asInt()).isEqualTo(40);
        JsonNode line = lastProgress(call);
        assertThat(line.path("label").asText()).isEqualTo("交通运输局（示范）报告进展：完成 40%");
        assertThat(line.path("text").asText()).isEqualTo("抢修队已到场");
        assertThat(line.hasNonNull("actor")).isFalse();
        assertThat(as("town-officer")
                        .get("/api/cases/" + call)
                        .body()
                        .path("dueAt")
                        .asText())
                .as("nothing but the result moves a deadline")
                .isEqualTo(due);
    }

    @Test
    void anOfficerReportsInHisOwnNameAndWithoutAPercentage() {
        assertThat(lead.claims(call, "JT-2").status()).isEqualTo(204);

        assertThat(progress(as("dept-transport"), call, "明日完工", null).status()).isEqualTo(201);

        assertThat(lastProgress(call).path("label").asText()).isEqualTo("交通运输局（示范）报告进展");
        assertThat(lastProgress(call).path("actor").asText()).isEqualTo("dept-transport");
    }

    /** As a page of ours sends it: with the session's cookie and its token. */
    @Test
    void anOfficerInTasklistReportsInHisSession() {
        assertThat(lead.claims(call, "JT-8").status()).isEqualTo(204);
        TasklistClient officer = TasklistClient.signIn(port, "dept-transport", "gridcase");

        officer.api("POST", "/api/calls/" + call + "/progress", Map.of("text", "材料已到", "percent", 60))
                .ok();

        assertThat(lastProgress(call).path("text").asText()).isEqualTo("材料已到");
        assertThat(lastProgress(call).path("actor").asText()).isEqualTo("dept-transport");
    }

    @Test
    void aPartnersProgressStandsOnItsPartAndOnTheCall() {
        assertThat(lead.claims(call, "JT-3").status()).isEqualTo(204);
        String part = partOf(CITY);

        assertThat(progress(partner.http, part, "已清障一半", 50).status()).isEqualTo(201);

        assertThat(lastProgress(call).path("label").asText()).isEqualTo("城市管理局（示范）报告进展：完成 50%");
        assertThat(lastProgress(part).path("text").asText()).isEqualTo("已清障一半");
        assertThat(progress(partner.http, call, "不是我们的", 50).status())
                .as("the call itself it does not see")
                .isEqualTo(404);
        assertThat(progress(lead.http, part, "替别人报", 50)).satisfies(refused -> {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.body().path("detail").asText()).contains("由城市管理局（示范）办理");
        });
    }

    @Test
    void whoDoesNotHaveItInHandIsRefused() {
        Answer early = progress(lead.http, call, "尚未签收", 1);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body().path("detail").asText()).contains("还没有单位签收");
        assertThat(progress(partner.http, call, "无关", 1).status()).isEqualTo(404);

        assertThat(lead.claims(call, "JT-4").status()).isEqualTo(204);

        assertThat(progress(as("town-officer"), call, "镇街代报", 1).status()).isEqualTo(409);
        assertThat(progress(as("grid-worker"), call, "越权", 1).status()).isEqualTo(404);
        assertThat(progress(ApiClient.basic(port, "system." + TRANSPORT, "wrong"), call, "冒名", 1)
                        .status())
                .isEqualTo(401);
        assertThat(progress(lead.http, "990100-2026-999999", "没有", 1).status()).isEqualTo(404);
        assertThat(lines(call)).isEmpty();
    }

    @Test
    void afterTheResultThereIsNoProgress() {
        assertThat(lead.claims(call, "JT-5").status()).isEqualTo(204);
        String part = partOf(CITY);
        assertThat(partner.complete(partner.fetch(part), Map.of("workOrder", "CG-5", "report", "已清障"))
                        .status())
                .isEqualTo(204);

        Answer late = progress(partner.http, part, "还在做", 90);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().path("detail").asText()).contains("不能再报告进展");
    }

    @Test
    void whatIsSentAgainAfterALostAnswerStandsOnce() {
        assertThat(lead.claims(call, "JT-6").status()).isEqualTo(204);
        ApiClient once = lead.http.with("Idempotency-Key", "progress-" + System.nanoTime());

        JsonNode first = progress(once, call, "已封闭道路", 10).body();
        JsonNode again = progress(once, call, "已封闭道路", 10).body();

        assertThat(again).isEqualTo(first);
        assertThat(lines(call)).hasSize(1);
        assertThat(progress(once, call, "另一件事", 20).status()).isEqualTo(409);
    }

    @Test
    void whatIsNoProgressIsRefused() {
        assertThat(lead.claims(call, "JT-7").status()).isEqualTo(204);

        for (Object percent : List.of(-1, 101, 12.5, new BigDecimal("1E+999999999"), new BigDecimal("1E-999999999"))) {
            Answer refused = progress(lead.http, call, "进展", percent);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body().path("field").asText()).isEqualTo("percent");
        }
        assertThat(progress(lead.http, call, " ", 1).status()).isEqualTo(400);
        assertThat(lines(call)).isEmpty();
    }

    private static Answer progress(ApiClient who, String number, String text, Object percent) {
        Map<String, Object> body = new HashMap<>();
        body.put("text", text);
        body.put("percent", percent);
        return who.post("/api/calls/" + number + "/progress", body);
    }

    private String partOf(String unit) {
        return StreamSupport.stream(
                        as("town-officer")
                                .get("/api/calls/" + call)
                                .body()
                                .path("parts")
                                .spliterator(),
                        false)
                .filter(part -> part.path("unit").path("code").asText().equals(unit))
                .map(part -> part.path("caseNumber").asText())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode lastProgress(String number) {
        List<JsonNode> lines = lines(number);
        return lines.get(lines.size() - 1);
    }

    private List<JsonNode> lines(String number) {
        return StreamSupport.stream(
                        as("town-officer")
                                .get("/api/cases/" + number)
                                .body()
                                .path("timeline")
                                .spliterator(),
                        false)
                .filter(line -> line.path("kind").asText().startsWith("callProgress"))
                .toList();
    }

    private ApiClient as(String user) {
        return ApiClient.basic(port, user, "gridcase");
    }
}
