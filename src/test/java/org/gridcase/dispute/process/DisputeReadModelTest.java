package org.gridcase.dispute.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gridcase.dispute.ReportDispute;
import org.gridcase.dispute.process.DisputeDriver.Case;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What managers read about a dispute that went through the process. */
class DisputeReadModelTest extends DisputePaths {

    @Autowired
    private ReadModelRefresh refresh;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void handedBackSettledKeptAndBackAgain() {
        ReportDispute report = DisputeDriver.dispute(DisputeDriver.BUILDING, "water-leak", false, null);
        Case dispute = driver.report(report);
        assertThat(row(dispute))
                .containsEntry("kind", "dispute-resolution")
                .containsEntry("entry_stage", "building")
                .containsEntry("responded_at", null)
                .containsEntry("hand_backs", 0);
        assertThat(row(dispute).get("respond_by")).isNotNull();

        dispute.escalates("building-head")
                .completes("grid-worker", "mediate", "outcome", "handBack", "reason", "楼栋更熟悉")
                .escalates("building-head")
                .completes("grid-worker", "mediate", "outcome", "settled")
                .completes(
                        "grid-worker",
                        "signAgreement",
                        "outcome",
                        "signed",
                        "agreementKind",
                        "written",
                        "terms",
                        "修好水管。",
                        "performanceDate",
                        "2099-01-31")
                .fires("produceAgreement");
        assertThat(row(dispute))
                .containsEntry("status", "settled")
                .containsEntry("settled_stage", "grid")
                .containsEntry("credited_stage", null)
                .containsEntry("hand_backs", 1)
                .containsEntry("missed", 0);
        assertThat(row(dispute).get("responded_at")).isNotNull();
        assertThat(strings("SELECT level FROM gridcase.monitor_stay WHERE number = ? ORDER BY stay", dispute))
                .containsExactly("building", "grid", "building", "grid");
        int owed = strings("SELECT period::text FROM gridcase.monitor_step WHERE number = ?", dispute)
                .size();

        dispute.fires("followUpDue").completes("grid-worker", "followUpVisit", "outcome", "kept");
        assertThat(row(dispute)).containsEntry("status", "closed").containsEntry("credited_stage", "grid");
        assertThat(strings("SELECT period::text FROM gridcase.monitor_step WHERE number = ?", dispute))
                .as("the visit is owed, the quiet time is not")
                .hasSize(owed + 1);
        assertThat(strings("SELECT level FROM gridcase.monitor_stay WHERE number = ?", dispute))
                .as("neither is a stay")
                .hasSize(4);

        driver.report(report);
        assertThat(row(dispute)).containsEntry("credited_stage", null).containsEntry("credited_at", null);
        assertThat(strings("SELECT kind FROM gridcase.monitor_turn WHERE number = ? ORDER BY kind", dispute))
                .containsExactly("cameBack", "handBack", "kept");
    }

    @Test
    void missedAndNotKept() {
        Case dispute = driver.inBuilding().fires("deadlineReached");
        assertThat(row(dispute)).containsEntry("missed", 1);
        assertThat(strings("SELECT missed::text FROM gridcase.monitor_step WHERE number = ?", dispute))
                .containsExactly("true");

        dispute.completes("grid-worker", "mediate", "outcome", "settled")
                .signs("grid-worker")
                .completes("grid-worker", "followUpVisit", "outcome", "broken", "reason", "又漏了");

        assertThat(row(dispute)).containsEntry("reopened", 1).containsEntry("missed", 1);
        assertThat(strings("SELECT kind FROM gridcase.monitor_turn WHERE number = ?", dispute))
                .containsExactly("reopened");
    }

    private Map<String, Object> row(Case dispute) {
        refresh.now();
        return jdbc.sql("SELECT * FROM gridcase.monitor_case WHERE number = ?")
                .param(dispute.number.value())
                .query()
                .singleRow();
    }

    private List<String> strings(String sql, Case dispute) {
        return jdbc.sql(sql).param(dispute.number.value()).query(String.class).list();
    }
}
