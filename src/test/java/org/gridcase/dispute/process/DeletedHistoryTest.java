package org.gridcase.dispute.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.gridcase.dispute.process.DisputeDriver.Case;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the monitor knows of who did what goes with the engine's history; what the case records say stays. */
class DeletedHistoryTest extends DisputePaths {

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    private ReadModelRefresh refresh;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void visitsGoWithAnInstanceThatSomebodyDeletes() {
        Case deleted = kept();
        Case other = kept();
        refresh.now();
        List<String> before = visits(deleted);
        List<String> others = visits(other);
        List<String> instances =
                history
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(deleted.number.value())
                        .list()
                        .stream()
                        .map(instance -> instance.getId())
                        .toList();
        assertThat(before).isNotEmpty();

        history.deleteHistoricProcessInstances(instances);
        refresh.now();

        assertThat(visits(deleted)).isEmpty();
        assertThat(visits(other)).isEqualTo(others);
        assertRebuiltAlike(deleted, other);
        assertThat(jdbc.sql("SELECT status FROM gridcase.monitor_case WHERE number = ?")
                        .param(deleted.number.value())
                        .query(String.class)
                        .single())
                .isEqualTo("closed");
    }

    @Test
    void visitsGoWhenTheirTimeToLiveIsOver() {
        Case old = kept();
        Case other = kept();
        refresh.now();
        List<String> others = visits(other);
        assertThat(visits(old)).isNotEmpty();
        for (String table : List.of("act_hi_actinst", "act_hi_taskinst", "act_hi_procinst")) {
            jdbc.sql("UPDATE " + table + " SET removal_time_ = now() - interval '1 day' WHERE root_proc_inst_id_ IN"
                            + " (SELECT root_proc_inst_id_ FROM act_hi_procinst WHERE business_key_ = ?)")
                    .param(old.number.value())
                    .update();
        }

        history.cleanUpHistoryAsync(true);
        for (Job job : history.findHistoryCleanupJobs()) {
            management.executeJob(job.getId());
        }
        refresh.now();

        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(old.number.value())
                        .count())
                .isZero();
        assertThat(visits(old)).isEmpty();
        assertThat(visits(other)).isEqualTo(others);
        assertRebuiltAlike(old, other);
    }

    @Test
    void oneActivityThatIsDeletedIsOneVisitLess() {
        Case dispute = kept();
        refresh.now();
        List<String> before = visits(dispute);

        jdbc.sql("DELETE FROM act_hi_actinst WHERE id_ = ?")
                .param(before.get(0))
                .update();
        refresh.now();

        assertThat(visits(dispute)).isEqualTo(before.subList(1, before.size()));
    }

    private Case kept() {
        Case dispute = driver.inGrid()
                .completes("grid-worker", "mediate", "outcome", "settled")
                .signs("grid-worker")
                .completes("grid-worker", "followUpVisit", "outcome", "kept");
        assertThat(dispute.ended()).isTrue();
        return dispute;
    }

    private void assertRebuiltAlike(Case... cases) {
        List<List<String>> followed = List.of(cases).stream().map(this::visits).toList();
        refresh.rebuild();
        refresh.now();
        assertThat(List.of(cases).stream().map(this::visits).toList()).isEqualTo(followed);
    }

    private List<String> visits(Case dispute) {
        return jdbc.sql("SELECT id FROM gridcase.monitor_visit WHERE number = ? ORDER BY id")
                .param(dispute.number.value())
                .query(String.class)
                .list();
    }
}
