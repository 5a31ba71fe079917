package org.gridcase.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.gridcase.GridcaseTest;
import org.gridcase.monitor.service.MonitorScopes;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.gridcase.monitor.service.Stuck;
import org.gridcase.monitor.service.Stuck.EngineTrouble;
import org.gridcase.monitor.service.StuckList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** What the engine could not do, whosever it is, is said with what to do about it. */
@GridcaseTest
@Transactional
class TroublesTest {

    private static final String TASK = "stuck-external-task";
    private static final String CLEANUP = "stuck-cleanup-job";

    @Autowired
    private StuckList list;

    @Autowired
    private MonitorScopes scopes;

    @Autowired
    private ReadModelRefresh refresh;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private StuckTown town;

    @BeforeEach
    void build() {
        town = new StuckTown(list, scopes, refresh, jdbc, clock).built();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aDepartmentsSystemThatGaveUpIsNamed() {
        String call = town.opened("department-call");
        instance(call);
        jdbc.sql("INSERT INTO act_ru_ext_task (id_, rev_, topic_name_, retries_, priority_) VALUES (?, 1, ?, 0, 0)")
                .params(TASK, "department." + StuckTown.DEPARTMENT)
                .update();
        incident(call, "failedExternalTask", TASK);

        EngineTrouble trouble = town.seen(StuckTown.CENTRE, "incident")
                .items()
                .get(0)
                .troubles()
                .get(0);

        assertThat(trouble.kind()).isEqualTo("failedExternalTask");
        assertThat(trouble.advice()).contains("卡点三局的业务系统", "任务列表", "重试").doesNotContain("{", "??");
    }

    @Test
    void aSystemThatIsNotOfAKnownDepartmentIsSomeDepartments() {
        String call = town.opened("department-call");
        instance(call);
        jdbc.sql(
                        "INSERT INTO act_ru_ext_task (id_, rev_, topic_name_, retries_, priority_) VALUES (?, 1, 'weather', 0, 0)")
                .param(TASK)
                .update();
        incident(call, "failedExternalTask", TASK);

        assertThat(town.seen(StuckTown.CENTRE, "incident")
                        .items()
                        .get(0)
                        .troubles()
                        .get(0)
                        .advice())
                .contains("有关部门的业务系统");
    }

    @Test
    void theEnginesOwnWorkIsTheAdministratorsWithWhatItIsAndWhatToDo() {
        jdbc.sql("""
                        INSERT INTO act_ru_job (id_, rev_, type_, retries_, handler_type_, exception_msg_, create_time_)
                        VALUES (?, 1, 'ever', 0, 'history-cleanup', 'disk full', now())
                        """).param(CLEANUP).update();

        assertThat(ofNoCase("admin")).singleElement().satisfies(trouble -> {
            assertThat(trouble.advice()).contains("清理到期的流程历史", "各事项照常办理", "重试").doesNotContain("{", "??");
            assertThat(trouble.message()).isEqualTo("disk full");
            assertThat(trouble.retryable()).isTrue();
        });
        assertThat(ofNoCase(StuckTown.CENTRE)).isEmpty();
    }

    @Test
    void anIncidentOfAProcessWithoutACaseIsTheAdministrators() {
        instance("no case at all");
        incident("no case at all", "failedJob", CLEANUP);

        assertThat(ofNoCase("admin")).singleElement().satisfies(trouble -> {
            assertThat(trouble.advice()).contains("多次失败", "重试");
            assertThat(trouble.cockpitPath()).contains("stuck-instance");
        });
    }

    /** Of these tests alone: others leave theirs. */
    private List<EngineTrouble> ofNoCase(String username) {
        Stuck stuck = town.seen(username, "");
        return stuck.ofNoCase().stream().filter(one -> one.id().equals(CLEANUP)).toList();
    }

    private void instance(String key) {
        jdbc.sql(
                        "INSERT INTO act_ru_execution (id_, rev_, proc_inst_id_, root_proc_inst_id_, business_key_, proc_def_id_, is_active_,"
                                + " is_concurrent_, is_scope_, is_event_scope_, suspension_state_)"
                                + " SELECT 'stuck-instance', 1, 'stuck-instance', 'stuck-instance', :key, max(id_), true, false, true, false, 1"
                                + " FROM act_re_procdef WHERE key_ = 'department-call'")
                .param("key", key)
                .update();
    }

    private void incident(String key, String type, String configuration) {
        jdbc.sql(
                        "INSERT INTO act_ru_incident (id_, rev_, incident_timestamp_, incident_type_, proc_inst_id_, execution_id_, activity_id_,"
                                + " proc_def_id_, cause_incident_id_, root_cause_incident_id_, configuration_)"
                                + " SELECT 'stuck-incident', 1, now(), :type, id_, id_, 'nowhere', proc_def_id_, 'stuck-incident',"
                                + " 'stuck-incident', :configuration FROM act_ru_execution WHERE business_key_ = :key")
                .param("type", type)
                .param("configuration", configuration)
                .param("key", key)
                .update();
    }
}
