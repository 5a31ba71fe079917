package org.gridcase.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.gridcase.GridcaseTest;
import org.gridcase.TasklistClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The governance centre of a district sees its own district's instances through Cockpit, whatever it asks for. */
@GridcaseTest
class CockpitRightsTest {

    private static final String PROCESS = "cockpit-rights-test";
    private static final String CENTRE = "engine-centre-971001";
    private static final String INSPECTOR = "engine-inspector-971001";
    private static final String OURS = "971001-2026-";
    private static final String THEIRS = "971002-2026-";

    private static int number;

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Accounts accounts;

    @Autowired
    CockpitLinks links;

    @Autowired
    ProcessEngineConfigurationImpl configuration;

    @Autowired
    EarlierInstances instances;

    private TasklistClient centre;

    @BeforeEach
    void arrive() {
        EnginePeople.arrive(accounts, engine);
        accounts.synchronize(List.of(
                new Accounts.Account(
                        CENTRE, "区中心", Set.of(Groups.STAFF, Groups.MANAGERS, "district-centre.971001", "at.971001")),
                new Accounts.Account(INSPECTOR, "巡察", Set.of(Groups.STAFF, "inspector.971001", "at.971001"))));
        accounts.setPassword(CENTRE, EnginePeople.PASSWORD);
        accounts.setPassword(INSPECTOR, EnginePeople.PASSWORD);
        if (engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(PROCESS)
                        .count()
                == 0) {
            engine.getRepositoryService()
                    .createDeployment()
                    .addModelInstance(
                            PROCESS + ".bpmn",
                            Bpmn.createExecutableProcess(PROCESS)
                                    .startEvent()
                                    .serviceTask("outside")
                                    .camundaExternalTask("nobody")
                                    .endEvent()
                                    .done())
                    .deploy();
        }
        centre = TasklistClient.signIn(port, CENTRE, EnginePeople.PASSWORD);
    }

    @Test
    void oneInstanceIsItsDistrictsAndNoOtherOnes() {
        String ours = start(OURS).getId();
        String theirs = start(THEIRS).getId();

        for (String part : List.of("", "/activity-instances", "/variables")) {
            centre.get("/process-instance/" + ours + part).ok();
            assertThat(centre.get("/process-instance/" + theirs + part).status())
                    .as(part)
                    .isIn(403, 404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/process-instance",
                "/execution",
                "/incident",
                "/external-task",
                "/job",
                "/variable-instance",
                "/history/process-instance",
                "/history/activity-instance",
                "/history/incident",
                "/history/external-task-log",
                "/history/job-log"
            })
    void listsHoldNothingOfOtherDistricts(String list) {
        String ours = start(OURS).getId();
        String theirs = start(THEIRS).getId();
        failExternalTask(ours);
        failExternalTask(theirs);

        assertThat(centre.get(list).ok().text()).doesNotContain(theirs);
        if (List.of("/process-instance", "/execution", "/incident", "/external-task")
                .contains(list)) {
            assertThat(centre.get(list).ok().text()).contains(ours);
        }
    }

    @Test
    void cockpitsOwnQueriesHoldNothingOfOtherDistrictsAndCountOursOnly() {
        ProcessInstance ours = start(OURS);
        String theirs = start(THEIRS).getId();
        failExternalTask(ours.getId());
        failExternalTask(theirs);
        String plugin = "/camunda/api/cockpit/plugin/base/default";
        Map<String, String> ofTheProcess = Map.of("processDefinitionId", ours.getProcessDefinitionId());

        for (String query : List.of("/process-instance", "/incident")) {
            assertThat(centre.send("POST", plugin + query, ofTheProcess).ok().text())
                    .as(query)
                    .contains(ours.getId())
                    .doesNotContain(theirs);
        }
        long mine = centre.get("/process-instance/count?processDefinitionKey=" + PROCESS)
                .ok()
                .body()
                .path("count")
                .asLong();
        long all = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .count();
        assertThat(mine).isPositive().isLessThan(all);
        assertThat(centre.get("/process-definition/" + ours.getProcessDefinitionId() + "/statistics")
                        .ok()
                        .body()
                        .path(0)
                        .path("instances")
                        .asLong())
                .isEqualTo(mine);
    }

    @Test
    void theRightBeginsWithTheNumberAndEndsWithTheInstance() {
        ProcessInstance late = engine.getRuntimeService().startProcessInstanceByKey(PROCESS);
        assertThat(rightsOn(late.getId())).isZero();

        ProcessInstance ours = start(OURS);
        assertThat(rightsOn(ours.getId())).isEqualTo(1);
        engine.getRuntimeService().deleteProcessInstance(ours.getId(), "test");
        assertThat(rightsOn(ours.getId())).isZero();
    }

    @Test
    void theEngineTellsOfEachEventOnce() {
        assertThat(configuration.getCustomHistoryEventHandlers())
                .extracting(handler -> handler.getClass().getName())
                .doesNotHaveDuplicates()
                .filteredOn(name -> name.startsWith(InstanceRights.class.getName()))
                .hasSize(1);
    }

    @Test
    void instancesOfBeforeThereWereRightsGetTheirsAtTheStart() {
        List<String> earlier =
                Stream.generate(() -> start(OURS).getId()).limit(5).toList();
        String kept = start(OURS).getId();
        String nobodys = engine.getRuntimeService()
                .startProcessInstanceByKey(PROCESS, "no case")
                .getId();
        earlier.forEach(this::forgetRights);
        assertThat(centre.get("/process-instance/" + earlier.get(0)).status()).isIn(403, 404);

        for (int start = 0; start < 2; start++) {
            instances.catchUp(2);

            assertThat(earlier)
                    .allSatisfy(instance -> assertThat(rightsOn(instance)).isEqualTo(1));
            assertThat(rightsOn(kept)).isEqualTo(1);
            assertThat(rightsOn(nobodys)).isZero();
        }
        centre.get("/process-instance/" + earlier.get(0)).ok();
        assertThat(TasklistClient.signIn(port, INSPECTOR, EnginePeople.PASSWORD)
                        .get("/process-instance/" + earlier.get(0))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoMayNotOpenCockpitIsShownNoLink() {
        String ours = start(OURS).getId();

        assertThat(linkFor(INSPECTOR, ours)).isEmpty();
        assertThat(linkFor(EnginePeople.ANNA, ours)).isEmpty();
        assertThat(linkFor(CENTRE, ours)).endsWith("/process-instance/" + ours + "/runtime");
        assertThat(linkFor(EnginePeople.ADMIN, ours)).endsWith("/process-instance/" + ours + "/runtime");
        TasklistClient inspector = TasklistClient.signIn(port, INSPECTOR, EnginePeople.PASSWORD);
        assertThat(inspector.get("/process-instance/" + ours).status()).isEqualTo(403);
        assertThat(inspector
                        .send("GET", "/camunda/api/cockpit/plugin/base/default/process-definition/statistics", null)
                        .status())
                .isEqualTo(403);
    }

    private String linkFor(String username, String instance) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(username, "", "any"));
        try {
            return links.instance(instance).orElse("");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private ProcessInstance start(String district) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey(PROCESS, district + String.format("%06d", ++number), Map.of("round", 1));
    }

    private void failExternalTask(String instance) {
        engine.getExternalTaskService()
                .setRetries(
                        engine.getExternalTaskService()
                                .createExternalTaskQuery()
                                .processInstanceId(instance)
                                .singleResult()
                                .getId(),
                        0);
    }

    private void forgetRights(String instance) {
        engine.getAuthorizationService()
                .createAuthorizationQuery()
                .resourceType(Resources.PROCESS_INSTANCE)
                .resourceId(instance)
                .list()
                .forEach(right -> engine.getAuthorizationService().deleteAuthorization(right.getId()));
    }

    private long rightsOn(String instance) {
        return engine.getAuthorizationService()
                .createAuthorizationQuery()
                .resourceType(Resources.PROCESS_INSTANCE)
                .resourceId(instance)
                .count();
    }
}
