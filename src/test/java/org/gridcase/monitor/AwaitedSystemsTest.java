package org.gridcase.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.ServiceTaskBuilder;
import org.gridcase.GridcaseTest;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.monitor.process.PassedSteps;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was passed stays what it was, whatever versions of the model come later, and when they go and their history stays. */
@GridcaseTest
class AwaitedSystemsTest {

    private static final String PROCESS = "map-awaited-systems";
    private static final String STEP = "ask";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private PassedSteps steps;

    @Autowired
    private ReadModelRefresh refresh;

    @Autowired
    private JdbcClient jdbc;

    private final List<String> deployments = new ArrayList<>();
    private final List<String> instances = new ArrayList<>();

    @AfterEach
    void leaveNothing() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
        history.deleteHistoricProcessInstancesIfExists(instances);
        refresh.now();
    }

    @Test
    void whatTheServiceDidAloneIsNoVisitWhateverANewerVersionSays() {
        deploy(false);
        String number = started();
        assertThat(visits(number)).containsExactly("userTask wait 1");

        deploy(true);
        assertThat(visits(number)).containsExactly("userTask wait 1");
        assertRebuiltAlike(number);

        String asked = started();
        assertThat(visits(asked)).containsExactly("serviceTask ask 2");
        assertRebuiltAlike(asked);
    }

    @Test
    void theHistoryOfADeletedVersionSaysWhichItWas() {
        deploy(false);
        deploy(true);
        String number = started();
        assertThat(visits(number)).containsExactly("serviceTask ask 2");
        runtime.deleteProcessInstance(instances.get(0), "test");
        List<String> before = visits(number);
        assertThat(before).containsExactly("serviceTask ask 2");

        repository.deleteDeployment(deployments.remove(1), false);
        touched(number);

        assertThat(visits(number)).isEqualTo(before);
        assertRebuiltAlike(number);
        assertThat(steps.of(new CaseNumber(number)).runs().get(0).version()).isEqualTo(2);
    }

    private void assertRebuiltAlike(String number) {
        List<String> before = visits(number);
        refresh.rebuild();
        assertThat(visits(number)).isEqualTo(before);
    }

    private void deploy(boolean external) {
        ServiceTaskBuilder step = Bpmn.createExecutableProcess(PROCESS)
                .name("等待系统")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask(STEP)
                .name("问一问");
        step = external ? step.camundaType("external").camundaTopic(PROCESS) : step.camundaExpression("${true}");
        deployments.add(repository
                .createDeployment()
                .addModelInstance(
                        PROCESS + ".bpmn",
                        step.userTask("wait").name("等").endEvent("done").done())
                .deploy()
                .getId());
    }

    private String started() {
        HistoryRows rows = new HistoryRows(jdbc);
        Histories.district(rows, "966301", 1, 1);
        String number = rows.opened("dispute-resolution", "parking", "966301101001001001", Instant.now());
        instances.add(runtime.startProcessInstanceByKey(PROCESS, number).getId());
        return number;
    }

    private void touched(String number) {
        jdbc.sql("INSERT INTO gridcase.monitor_touched (number) VALUES (?)")
                .param(number)
                .update();
    }

    /** The case is looked at anew as well. */
    private List<String> visits(String number) {
        touched(number);
        refresh.now();
        return jdbc.sql(
                        "SELECT concat_ws(' ', kind, element, version) FROM gridcase.monitor_visit WHERE number = ? ORDER BY 1")
                .param(number)
                .query(String.class)
                .list();
    }
}
