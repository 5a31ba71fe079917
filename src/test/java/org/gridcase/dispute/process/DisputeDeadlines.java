package org.gridcase.dispute.process;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.Owed;
import org.gridcase.dispute.process.DisputeDriver.Case;
import org.gridcase.shared.SqlTime;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of a dispute's deadlines look at. */
abstract class DisputeDeadlines extends DisputePaths {

    static final List<String> ABOVE_BUILDING = List.of("grid-worker", "grid-worker-2");

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    CaseFiles cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @AfterEach
    void noOverrideStays() {
        jdbc.sql("DELETE FROM gridcase.deadline_override WHERE reason = 'DisputeDeadlinesTest'")
                .update();
    }

    Job edge(Case dispute) {
        return jobs(dispute, "deadlineReached").get(0);
    }

    List<Job> jobs(Case dispute, String element) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(dispute.number.value()).list().stream()
                .map(ProcessInstance::getId)
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance).activityId(element).list().stream())
                .toList();
    }

    Owed owed(Case dispute) {
        return jdbc.sql("SELECT * FROM gridcase.clock_period WHERE case_number = :case AND ended_at IS NULL")
                .param("case", dispute.number.value())
                .query((row, index) -> new Owed(
                        row.getLong("id"),
                        SqlTime.read(row, "accept_by"),
                        SqlTime.read(row, "warn_at"),
                        SqlTime.read(row, "last_warning_at"),
                        SqlTime.read(row, "due_at"),
                        row.getObject("accepted_at") != null))
                .single();
    }

    Date period(Case dispute, String column) {
        return jdbc.sql("SELECT * FROM gridcase.clock_period WHERE case_number = :case AND ended_at IS NULL")
                .param("case", dispute.number.value())
                .query((row, index) -> Date.from(SqlTime.read(row, column)))
                .single();
    }

    List<String> toldOf(Case dispute, String kind) {
        return jdbc.sql("""
                        SELECT target FROM gridcase.delivery JOIN gridcase.reminder ON reminder.id = reminder_id
                        WHERE case_number = :case AND kind = :kind AND channel = 'inbox'
                        """)
                .param("case", dispute.number.value())
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    List<String> timeline(Case dispute) {
        return jdbc.sql("SELECT kind FROM gridcase.case_timeline WHERE case_number = :case ORDER BY line")
                .param("case", dispute.number.value())
                .query(String.class)
                .list();
    }

    static CaseNumber number(Case dispute) {
        return dispute.number;
    }
}
