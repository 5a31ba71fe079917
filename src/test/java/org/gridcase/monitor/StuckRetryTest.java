package org.gridcase.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.gridcase.ApiClient;
import org.gridcase.ApiClient.Answer;
import org.gridcase.GridcaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A job that the engine has given up, from the list to one more try. */
@GridcaseTest
class StuckRetryTest {

    private static final String STUCK = "/api/monitor/stuck";

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    private String broken;

    @AfterEach
    void repair() {
        management.setJobRetries(broken, 5);
    }

    @Test
    void anAdministratorHasItTriedAgainAndTheRecordSaysSo() {
        String number = StuckCases.reported(port, "重试 " + System.nanoTime());
        Job job = brokenJob(number);

        JsonNode item = item("admin", number);
        assertThat(item.path("why").toString()).contains("incident", "系统故障");
        JsonNode trouble = item.path("troubles").path(0);
        assertThat(trouble.path("id").asText()).isEqualTo(job.getId());
        assertThat(trouble.path("stepLabel").asText()).matches(".*[\\u4e00-\\u9fff].*");
        assertThat(trouble.path("advice").asText())
                .contains(trouble.path("stepLabel").asText(), "重试");
        assertThat(trouble.path("retryable").asBoolean()).isTrue();
        assertThat(trouble.path("cockpitPath").asText()).contains(job.getProcessInstanceId());

        assertThat(retry("community-secretary", job.getId()).status()).isEqualTo(403);
        assertThat(retry("district-centre", job.getId()).status()).isEqualTo(403);
        assertThat(retry("admin", job.getId()).status()).isEqualTo(204);
        assertThat(retry("admin", job.getId()).status()).isEqualTo(409);

        assertThat(management.createJobQuery().jobId(job.getId()).singleResult().getRetries())
                .isEqualTo(1);
        assertThat(item("admin", number).path("troubles")).isEmpty();
        assertThat(as("admin")
                        .get("/api/cases/" + number)
                        .body()
                        .path("timeline")
                        .toString())
                .contains("engineTriesAgain", "系统管理员让系统重试");
        assertThat(history.createUserOperationLogQuery()
                        .jobId(job.getId())
                        .userId("admin")
                        .operationType("SetJobRetries")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void othersReadWhatIsWrongWithoutTheEnginesWords() {
        String number = StuckCases.reported(port, "故障 " + System.nanoTime());
        brokenJob(number);

        JsonNode trouble = item("community-secretary", number).path("troubles").path(0);

        assertThat(trouble.path("advice").asText()).contains("请系统管理员");
        assertThat(trouble.path("retryable").asBoolean()).isFalse();
        assertThat(trouble.path("message").isNull()).isTrue();
        assertThat(trouble.path("cockpitPath").isNull()).isTrue();
    }

    @Test
    void aDepartmentSeesOnlyWhatItWasCalledToAndOthersNothing() {
        String number = StuckCases.reported(port, "部门看不到 " + System.nanoTime());
        brokenJob(number);

        assertThat(item("dept-environment", number).isMissingNode()).isTrue();
        assertThat(item("community-secretary-b", number).isMissingNode()).isTrue();
        assertThat(as("community-secretary").get(STUCK + "?place=990100").status())
                .isEqualTo(404);
        assertThat(ApiClient.anonymous(port).get(STUCK).status()).isEqualTo(401);
        assertThat(as("admin").get(STUCK + "?reason=nonsense").status()).isEqualTo(400);
    }

    private Job brokenJob(String number) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list()
                .get(0)
                .getRootProcessInstanceId();
        Job job = management.createJobQuery().timers().list().stream()
                .filter(one -> runtime.createProcessInstanceQuery()
                        .processInstanceId(one.getProcessInstanceId())
                        .singleResult()
                        .getRootProcessInstanceId()
                        .equals(instance))
                .findFirst()
                .orElseThrow();
        broken = job.getId();
        management.setJobRetries(broken, 0);
        return job;
    }

    private Answer retry(String username, String job) {
        return as(username).post(STUCK + "/troubles/" + job + "/retry", null);
    }

    private JsonNode item(String username, String number) {
        for (int page = 0; ; page++) {
            JsonNode items =
                    as(username).get(STUCK + "?reason=&page=" + page).body().path("items");
            for (JsonNode item : items) {
                if (item.path("number").asText().equals(number)) {
                    return item;
                }
            }
            if (items.isEmpty()) {
                return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
            }
        }
    }

    private ApiClient as(String username) {
        return ApiClient.basic(port, username, "gridcase");
    }
}
