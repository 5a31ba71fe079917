package org.gridcase.engine;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.gridcase.ApiClient;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two departments with a system each, and a process that has work for them. */
final class WorkerSystems {

    static final String ONE = "98017001";
    static final String TWO = "98017002";
    static final String PASSWORD = "Workers-password-1";

    private static final String PROCESS = "worker-test";

    private final ProcessEngine engine;
    private final WorkerAccounts accounts;
    private final JdbcClient jdbc;

    WorkerSystems(ProcessEngine engine, WorkerAccounts accounts, JdbcClient jdbc) {
        this.engine = engine;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    void arrive() {
        jdbc.sql("""
                        insert into gridcase.place (code, name, level)
                        values ('980170', '试验区', 'district'), ('98017001', '一局', 'department'),
                               ('98017002', '二局', 'department')
                        on conflict do nothing
                        """).update();
        accounts.setPassword(List.of(ONE, TWO), PASSWORD, "test");
        if (engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(PROCESS)
                        .count()
                == 0) {
            engine.getRepositoryService()
                    .createDeployment()
                    .name("worker tests")
                    .addModelInstance("worker-test.bpmn", model())
                    .deploy();
        }
    }

    private static BpmnModelInstance model() {
        return Bpmn.createExecutableProcess(PROCESS)
                .startEvent()
                .serviceTask("handle")
                .camundaExternalTask("${topic}")
                .camundaInputParameter("seen", "${shown}")
                .camundaOutputParameter("result", "${answer}")
                .userTask("after")
                .endEvent()
                .moveToActivity("handle")
                .boundaryEvent("refusedEvent")
                .error("refused")
                .userTask("afterRefusal")
                .endEvent()
                .done();
    }

    /** @return the process */
    String start(String unit, String caseNumber) {
        Map<String, Object> variables = Map.of("topic", "department." + unit, "shown", "open", "hidden", "secret");
        return engine.getRuntimeService()
                .startProcessInstanceByKey(PROCESS, caseNumber, variables)
                .getId();
    }

    String lockedIn(String process) {
        return engine.getExternalTaskService()
                .createExternalTaskQuery()
                .processInstanceId(process)
                .singleResult()
                .getWorkerId();
    }

    void expire(String task) {
        jdbc.sql("update act_ru_ext_task set lock_exp_time_ = now() - interval '1 day' where id_ = ?")
                .param(task)
                .update();
    }

    void endAll() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .list()
                .forEach(process ->
                        engine.getRuntimeService().deleteProcessInstance(process.getId(), "test", true, true, true));
    }

    /** A body as it stands, which no client of ours would write. */
    ApiClient.Answer raw(int port, String unit, String path, String body) {
        String credentials = WorkerAccounts.usernameOf(unit) + ":" + PASSWORD;
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "zh-CN")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return new ApiClient.Answer(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
