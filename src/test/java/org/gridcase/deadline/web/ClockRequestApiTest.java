package org.gridcase.deadline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.ApiClient;
import org.gridcase.ApiClient.Answer;
import org.gridcase.GridcaseTest;
import org.gridcase.TasklistClient;
import org.gridcase.deadline.process.RequestDriver;
import org.gridcase.deadline.process.RequestDriver.Case;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Asking, deciding and resuming over HTTP, and every refusal with its reason. */
@GridcaseTest
class ClockRequestApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private RequestDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(RequestDriver.class);
    }

    @Test
    void aPauseIsAskedDecidedInTasklistAndResumed() {
        Case taken = driver.taken();
        Answer asked = ask("building-head", taken, pause(taken));

        assertThat(asked.status()).as(asked.response().body()).isEqualTo(201);
        assertThat(asked.body().path("state").asText()).isEqualTo("pending");
        assertThat(asked.body().path("periodLabel").asText()).isEqualTo("3 个工作日");
        assertThat(asked.body().path("groundLabel").asText()).isEqualTo("等待当事人");

        JsonNode task = decisionTask("grid-worker", taken);
        assertThat(task.path("name").asText()).isEqualTo("网格 · 审批时限申请 · " + taken.number);
        assertThat(task.path("description").asText()).startsWith("审批下级承办人");
        decide("grid-worker", task, Map.of("outcome", "approve")).ok();

        JsonNode listed = list("building-head", taken);
        assertThat(listed.path("items").get(0).path("state").asText()).isEqualTo("paused");
        assertThat(listed.path("items").get(0).path("decidedBy").asText()).isEqualTo("grid-worker");
        assertThat(listed.path("mayResume").asBoolean()).isTrue();
        assertThat(list("station-member", taken).path("mayResume").asBoolean()).isFalse();
        refused(ask("building-head", taken, pause(taken)), 409, "deadline.request.paused", "已经暂停");

        refused(resume("station-member", taken, "x"), 403, "deadline.resume.notYours", "承办人或其上级");
        refused(resume("building-head", taken, " "), 400, "shared.text.missing", "");
        Answer resumed = resume("building-head", taken, "当事人已回复");
        assertThat(resumed.status()).isEqualTo(200);
        assertThat(resumed.body().path("state").asText()).isEqualTo("ended");
        assertThat(resumed.body().path("resumeWhyLabel").asText()).isEqualTo("提前恢复");
        refused(resume("building-head", taken, "再来"), 409, "deadline.resume.notPaused", "没有暂停");

        refused(ask("building-head", taken, pause(taken)), 409, "deadline.request.usedUp", "1 次");
        JsonNode left = list("building-head", taken);
        assertThat(left.path("pause").isNull()).isTrue();
        assertThat(left.path("extension").path("atMost").asText()).isEqualTo("2 wd");
    }

    @Test
    void onlyTheDecidersGroupsTakeTheDecisionAndOthersOnlySeeIt() {
        Case taken = driver.taken();
        ask("building-head", taken, pause(taken));
        TasklistClient above = TasklistClient.signIn(port, "community-secretary", "gridcase");
        JsonNode task = above.tasksOf(taken.number.value()).stream()
                .filter(one -> one.path("taskDefinitionKey").asText().equals("decideDeadlineRequest"))
                .findFirst()
                .orElseThrow();

        assertThat(above.claim(task.path("id").asText(), "community-secretary").status())
                .isEqualTo(403);
        assertThat(above.submit(task.path("id").asText(), Map.of("outcome", "approve"))
                        .status())
                .isEqualTo(403);
        assertThat(TasklistClient.signIn(port, "grid-worker-b", "gridcase").tasksOf(taken.number.value()))
                .isEmpty();
    }

    @Test
    void aRefusalNeedsAReason() {
        Case taken = driver.taken();
        ask("building-head", taken, pause(taken));
        JsonNode task = decisionTask("grid-worker", taken);

        TasklistClient.Answer refused = decide("grid-worker", task, Map.of("outcome", "reject"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("field").asText()).isEqualTo("reason");
        assertThat(decide("grid-worker", task, Map.of("outcome", "maybe")).status())
                .isEqualTo(400);
        decide("grid-worker", task, Map.of("outcome", "reject", "reason", "可以先谈"))
                .ok();
        assertThat(list("building-head", taken)
                        .path("items")
                        .get(0)
                        .path("decisionReason")
                        .asText())
                .isEqualTo("可以先谈");
    }

    @Test
    void refusesWhatIsNotAcceptable() {
        Case taken = driver.taken();
        refused(ask("building-head", taken, pause(taken, "period", "-3 wd")), 400, "deadline.request.period", "-3 wd");
        refused(ask("building-head", taken, pause(taken, "period", "0 wd")), 400, "deadline.request.period", "0 wd");
        refused(ask("building-head", taken, pause(taken, "period", null)), 400, "deadline.request.period", "");
        refused(ask("building-head", taken, pause(taken, "period", "6 wd")), 400, "deadline.request.tooLong", "5 个工作日");
        refused(ask("building-head", taken, pause(taken, "kind", "stop")), 400, "deadline.request.kind", "stop");
        refused(ask("building-head", taken, pause(taken, "ground", "x")), 400, "deadline.request.ground", "x");
        refused(ask("building-head", taken, pause(taken, "reason", "")), 400, "shared.text.missing", "");
        refused(
                ask("building-head", taken, pause(taken, "attachments", List.of())),
                400,
                "deadline.request.evidenceMissing",
                "附件");
        refused(
                ask(
                        "building-head",
                        taken,
                        pause(taken, "attachments", List.of(driver.reported().attachment()))),
                400,
                "deadline.request.evidenceElsewhere",
                "本事项");
        Map<String, Object> extension = pause(taken, "kind", "extension");
        refused(ask("building-head", taken, extension), 400, "deadline.request.groundOfExtension", "");
        extension.put("ground", null);
        extension.put("period", "1 d");
        refused(ask("building-head", taken, extension), 400, "deadline.request.unit", "个工作日");
        assertThat(list("building-head", taken).path("items")).isEmpty();
    }

    @Test
    void refusesWhoMayNotAsk() {
        Case unclaimed = driver.reported();
        refused(ask("building-head", unclaimed, pause(unclaimed)), 409, "deadline.request.unclaimed", "认领");
        Case taken = driver.taken();
        refused(ask("grid-worker", taken, pause(taken)), 403, "deadline.request.notHolder", "承办人");
        refused(ask("grid-worker-b", taken, pause(taken)), 404, "casefile.notFound", "");
        assertThat(client("grid-worker-b").get(path(taken) + "/requests").status())
                .isEqualTo(404);
        refused(resume("grid-worker-b", taken, "x"), 404, "casefile.notFound", "");
        assertThat(list("grid-worker", taken).path("whyNot").asText()).contains("承办人");
        assertThat(ApiClient.anonymous(port).get(path(taken) + "/requests").status())
                .isEqualTo(401);
    }

    @Test
    void refusesASecondRequestAndAClosedCase() {
        Case taken = driver.taken();
        assertThat(ask("building-head", taken, pause(taken)).status()).isEqualTo(201);
        refused(ask("building-head", taken, pause(taken)), 409, "deadline.request.pending", "等待审批");

        String file = taken.attachment();
        TasklistClient head = TasklistClient.signIn(port, "building-head", "gridcase");
        String mediate = taken.open("mediate").getId();
        head.submit(mediate, Map.of("outcome", "withdrawn", "reason", "和好")).ok();
        refused(
                ask("building-head", taken, pause(taken, "attachments", List.of(file))),
                409,
                "casefile.closed",
                "已经办结");
        refused(resume("building-head", taken, "x"), 409, "casefile.closed", "已经办结");
    }

    @Test
    void refusesWhereTheRuleAllowsNone() {
        Case answered = driver.answered();

        refused(ask("grid-worker", answered, pause(answered)), 409, "deadline.request.notAllowed", "不允许");
        JsonNode listed = list("grid-worker", answered);
        assertThat(listed.path("pause").isNull()).isTrue();
        assertThat(listed.path("extension").isNull()).isTrue();
        assertThat(listed.path("whyNot").asText()).contains("不能");
    }

    @Test
    void repeatedWithItsKeyItIsAskedOnce() {
        Case taken = driver.taken();
        ApiClient client = client("building-head").with("Idempotency-Key", "ask-" + taken.number);
        Map<String, Object> body = pause(taken);

        long first =
                client.post(path(taken) + "/requests", body).body().path("id").asLong();
        Answer again = client.post(path(taken) + "/requests", body);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body().path("id").asLong()).isEqualTo(first);
        assertThat(list("building-head", taken).path("items")).hasSize(1);
    }

    @Test
    void answersInEnglishToo() {
        Case taken = driver.taken();
        Answer refused = client("building-head")
                .with("Accept-Language", "en")
                .post(path(taken) + "/requests", pause(taken, "period", "6 wd"));

        assertThat(refused.body().path("detail").asText()).isEqualTo("At most 5 working days for a pause");
    }

    private static Map<String, Object> pause(Case of) {
        return pause(of, "kind", "pause");
    }

    private static Map<String, Object> pause(Case of, String field, Object value) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "kind", "pause",
                "ground", "waitingForParty",
                "reason", "当事人外出",
                "period", "3 wd",
                "attachments", List.of(of.attachment())));
        body.put(field, value);
        return body;
    }

    private ApiClient client(String user) {
        return ApiClient.basic(port, user, "gridcase");
    }

    private static String path(Case of) {
        return "/api/cases/" + of.number + "/clock";
    }

    private Answer ask(String user, Case of, Map<String, Object> body) {
        return client(user).post(path(of) + "/requests", body);
    }

    private Answer resume(String user, Case of, String reason) {
        return client(user).post(path(of) + "/resumption", Map.of("reason", reason));
    }

    private JsonNode list(String user, Case of) {
        return client(user).get(path(of) + "/requests").body();
    }

    private JsonNode decisionTask(String user, Case of) {
        return TasklistClient.signIn(port, user, "gridcase").tasksOf(of.number.value()).stream()
                .filter(task -> task.path("taskDefinitionKey").asText().equals("decideDeadlineRequest"))
                .findFirst()
                .orElseThrow();
    }

    private TasklistClient.Answer decide(String user, JsonNode task, Map<String, ?> form) {
        TasklistClient person = TasklistClient.signIn(port, user, "gridcase");
        person.claim(task.path("id").asText(), user);
        return person.submit(task.path("id").asText(), form);
    }

    private static void refused(Answer answer, int status, String code, String words) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.body().path("code").asText()).isEqualTo(code);
        assertThat(answer.body().path("detail").asText()).contains(words);
    }
}
