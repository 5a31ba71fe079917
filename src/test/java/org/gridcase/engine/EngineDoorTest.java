package org.gridcase.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngine;
import org.gridcase.GridcaseTest;
import org.gridcase.TasklistClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GridcaseTest
class EngineDoorTest {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Accounts accounts;

    private TasklistClient anna;
    private TasklistClient manager;
    private TasklistClient admin;

    @BeforeEach
    void signIn() {
        EnginePeople.arrive(accounts, engine);
        anna = TasklistClient.signIn(port, EnginePeople.ANNA, EnginePeople.PASSWORD);
        manager = TasklistClient.signIn(port, EnginePeople.MANAGER, EnginePeople.PASSWORD);
        admin = TasklistClient.signIn(port, EnginePeople.ADMIN, EnginePeople.PASSWORD);
    }

    @Test
    void withoutSigningInOnlyTheFrontDoorOpens() {
        TasklistClient nobody = TasklistClient.anonymous(port);

        for (String open : List.of("/login", "/actuator/health", "/assets/login.css", "/assets/mark.svg")) {
            assertThat(nobody.send("GET", open, null).status()).as(open).isEqualTo(200);
        }
        for (String shut : List.of(
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/cockpit/plugin/base/default/process-definition",
                "/api/disputes")) {
            assertThat(nobody.send("GET", shut, null).status()).as(shut).isEqualTo(401);
        }
        for (String page : List.of("/", "/admin/import", "/engine-rest/task", "/actuator/env", "/anything")) {
            assertThat(nobody.send("GET", page, null).location()).as(page).endsWith("/login");
        }
        assertThat(nobody.send("GET", "/camunda/app/cockpit/default/", null).location())
                .endsWith("/login");
    }

    @Test
    void thereIsNoEngineRestAndNoSetup() {
        for (TasklistClient client : List.of(anna, admin)) {
            assertThat(client.send("GET", "/engine-rest/task", null).status()).isEqualTo(403);
            for (String app : List.of("admin", "tasklist", "cockpit", "welcome")) {
                assertThat(client.send("GET", "/camunda/app/" + app + "/default/setup/", null)
                                .status())
                        .isEqualTo(404);
            }
            assertThat(client.send("POST", "/camunda/api/admin/setup/default/user/create", Map.of())
                            .status())
                    .isEqualTo(404);
        }
        assertThat(TasklistClient.anonymous(port)
                        .send("GET", "/camunda/app/admin/default/setup/", null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nobodyDeploysNotEvenTheAdministrator() {
        for (TasklistClient client : List.of(anna, manager, admin)) {
            String boundary = "x";
            String part =
                    "--x\r\nContent-Disposition: form-data; name=\"a.bpmn\"; filename=\"a.bpmn\"\r\n\r\n<a/>\r\n--x--\r\n";
            TasklistClient.Answer answer = client.exchange(HttpRequest.newBuilder(URI.create(
                            "http://localhost:" + port + "/camunda/api/engine/engine/default/deployment/create"))
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .header("X-XSRF-TOKEN", String.valueOf(client.cookie("XSRF-TOKEN")))
                    .POST(HttpRequest.BodyPublishers.ofString(part)));
            assertThat(answer.status()).isEqualTo(403);
        }
    }

    @Test
    void evenInTheEngineAPersonsDeploymentIsRefused() {
        engine.getIdentityService().setAuthentication(EnginePeople.ADMIN, List.of(Groups.ADMINISTRATORS));
        try {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> engine.getRepositoryService()
                            .createDeployment()
                            .addString("mine.form", "{}")
                            .deploy()))
                    .isNotNull();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
        assertThat(engine.getRepositoryService()
                        .createDeploymentQuery()
                        .deploymentSource(null)
                        .list())
                .allSatisfy(deployment -> assertThat(
                                engine.getRepositoryService().getDeploymentResourceNames(deployment.getId()))
                        .doesNotContain("mine.form"));
    }

    @Test
    void filtersAreMadeByTheApplicationOnly() {
        Map<String, Object> filter =
                Map.of("resourceType", "Task", "name", "mine", "query", Map.of(), "properties", Map.of());
        String existing = anna.get("/filter").ok().body().path(0).path("id").asText();
        for (TasklistClient client : List.of(anna, admin)) {
            assertThat(client.post("/filter/create", filter).status()).isEqualTo(403);
            assertThat(client.put("/filter/" + existing, filter).status()).isEqualTo(403);
            assertThat(client.delete("/filter/" + existing).status()).isEqualTo(403);
        }
    }

    @Test
    void staffReachOnlyWhatTasklistNeeds() {
        String task = EnginePeople.newTask(engine);
        for (String path : List.of(
                "/user", "/authorization", "/deployment", "/history/task", "/process-instance", "/identity/groups")) {
            assertThat(anna.get(path).status()).as(path).isEqualTo(403);
        }
        for (String path : List.of(
                "/task/" + task + "/bpmnError",
                "/task/" + task + "/bpmnEscalation",
                "/task/" + task + "/delegate",
                "/task/" + task + "/resolve",
                "/task/" + task + "/identity-links",
                "/task/" + task + "/comment/create",
                "/task/" + task + "/variables",
                "/task/create",
                "/process-definition/key/" + EnginePeople.PROCESS + "/start",
                "/message",
                "/external-task/fetchAndLock",
                "/process-instance",
                "/user/create")) {
            assertThat(anna.post(path, Map.of()).status()).as(path).isEqualTo(403);
        }
        assertThat(anna.put("/task/" + task + "/variables/answer", Map.of("value", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(anna.put("/task/" + task, Map.of("name", "x")).status()).isEqualTo(403);
        assertThat(anna.delete("/task/" + task).status()).isEqualTo(403);
        assertThat(anna.send("POST", "/camunda/api/admin/auth/user/default/login/tasklist", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void managersReadTheProcessesAndChangeNothing() {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey(EnginePeople.PROCESS)
                .getId();
        assertThat(manager.get("/process-instance/" + instance).status())
                .as("an instance of no district")
                .isEqualTo(404);
        admin.get("/process-instance/" + instance).ok();
        manager.post("/process-instance", Map.of()).ok();
        manager.send("GET", "/camunda/app/cockpit/default/", null).ok();
        manager.send("GET", "/camunda/api/cockpit/plugin/base/default/process-definition/statistics-count", null)
                .ok();
        assertThat(manager.delete("/process-instance/" + instance).status()).isEqualTo(403);
        assertThat(manager.get("/user").status()).isEqualTo(403);
        assertThat(admin.delete("/process-instance/" + instance).status()).isEqualTo(403);
    }

    @Test
    void theAdministratorKeepsAccounts() {
        admin.get("/user").ok();
        admin.get("/user/" + EnginePeople.ANNA + "/profile").ok();
        admin.send("GET", "/camunda/app/admin/default/", null).ok();
    }

    @Test
    void aPersonChangesTheOwnPasswordOnly() {
        assertThat(anna.put(
                                "/user/" + EnginePeople.BELA + "/credentials",
                                Map.of(
                                        "password",
                                        "Another-horse-1",
                                        "authenticatedUserPassword",
                                        EnginePeople.PASSWORD))
                        .status())
                .as("somebody else's account is not even there")
                .isEqualTo(404);
        anna.put(
                        "/user/" + EnginePeople.ANNA + "/credentials",
                        Map.of("password", EnginePeople.PASSWORD, "authenticatedUserPassword", EnginePeople.PASSWORD))
                .ok();
    }

    @Test
    void whoGivesAWrongPasswordIsToldSoAndWaitsAMoment() {
        accounts.synchronize(List.of(new Accounts.Account("engine-forgetful", "忘事", Set.of(Groups.STAFF))));
        accounts.setPassword("engine-forgetful", EnginePeople.PASSWORD);
        TasklistClient forgetful = TasklistClient.signIn(port, "engine-forgetful", EnginePeople.PASSWORD);

        TasklistClient.Answer wrong = forgetful.put(
                "/user/engine-forgetful/credentials",
                Map.of("password", "Another-horse-1", "authenticatedUserPassword", "wrong"));

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().path("message").asText()).isEqualTo("当前密码不正确。");
        assertThat(TasklistClient.anonymous(port)
                        .tryToSignIn("engine-forgetful", EnginePeople.PASSWORD)
                        .location())
                .as("guessing is slowed down, wherever it is tried")
                .endsWith("/login?error");
    }

    @Test
    void withoutTheTokenNothingChanges() {
        String task = EnginePeople.newTask(engine);
        TasklistClient.Answer answer = anna.exchange(HttpRequest.newBuilder(URI.create("http://localhost:" + port
                        + "/camunda/api/engine/engine/default/task/" + task + "/submit-form"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(answer.status()).isEqualTo(403);
        TasklistClient.Answer ours =
                anna.exchange(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/disputes"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(ours.status()).isEqualTo(403);
        assertThat(ours.body().path("detail").asText()).isEqualTo("页面已过期，请刷新后重试。");
    }

    @Test
    void signingOutInTasklistEndsTheOneSession() {
        TasklistClient bela = TasklistClient.signIn(port, EnginePeople.BELA, EnginePeople.PASSWORD);
        bela.get("/task/count").ok();
        assertThat(bela.send("POST", "/camunda/api/admin/auth/user/default/logout", null)
                        .status())
                .isEqualTo(204);
        assertThat(bela.get("/task/count").status()).isEqualTo(401);
    }

    @Test
    void thePagesCarryTheirHeaders() {
        var login = TasklistClient.anonymous(port).send("GET", "/login", null).headers();
        assertThat(login.firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'self'", "frame-ancestors 'none'"));
        assertThat(login.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(login.firstValue("X-Frame-Options")).contains("DENY");
        var tasklist = anna.openTasklist().headers();
        assertThat(tasklist.allValues("Content-Security-Policy")).hasSize(1);
        assertThat(tasklist.allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void thereIsNoScriptEngineButTheExpressionsOfModelsAndTables() {
        assertThat(new ScriptEngineManager().getEngineFactories())
                .allSatisfy(factory -> assertThat(factory.getClass().getName())
                        .matches("org[.]camunda[.]feel[.].*|.*JuelScriptEngineFactory"));
    }

    @Test
    void theModelsAreDeployedUnderTheirFileNames() {
        engine.getRepositoryService()
                .createDeploymentQuery()
                .deploymentName("gridcase")
                .list()
                .forEach(deployment -> assertThat(
                                engine.getRepositoryService().getDeploymentResourceNames(deployment.getId()))
                        .isNotEmpty()
                        .allSatisfy(name -> assertThat(name).matches("[a-zA-Z0-9_-]+\\.(bpmn|dmn|form)")));
    }
}
