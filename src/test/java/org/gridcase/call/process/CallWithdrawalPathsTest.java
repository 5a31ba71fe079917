package org.gridcase.call.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridcase.driving.ProcessDriver.as;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.gridcase.call.Calls;
import org.gridcase.call.process.CallDriver.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A call is taken back (撤回): every path of {@code bpmn/call-withdrawal.bpmn} and what it does to a call and its parts. */
class CallWithdrawalPathsTest extends CallPaths {

    private static final String CITY = "99010001";
    private static final String WHY = "路面已由施工单位自行修复";

    @Autowired
    private Calls calls;

    @Autowired
    private ExternalTaskService external;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theTownTakesBackByTheFormWhatNobodyHasClaimed() {
        Case call = driver.call(ROADS);

        withdrawnByForm(call, "town-officer");

        assertThat(call.ended()).isTrue();
        assertThat(call.status()).isEqualTo("closed");
        assertThat(call.value("result")).isEqualTo("withdrawn");
        assertThat(call.timeline()).contains("callWithdrawn");
        assertThat(nothingIsOwed(call)).isTrue();
    }

    @Test
    void itsPartsEndWithItAndTheUnitsAreTold() {
        Case call = driver.call(ROADS).completes("dept-transport", "claimCall", "outcome", "accept");
        Case open = call.part(CITY);
        Case done = call.part(CallDriver.TOWN)
                .completes("town-officer", "handlePart", "outcome", "done", "report", "已疏导交通");

        withdraw(call, "town-officer");

        assertThat(call.ended()).isTrue();
        assertThat(open.ended()).isTrue();
        assertThat(done.ended()).isTrue();
        assertThat(jdbc.sql("select state from gridcase.call_part where call_number = ? order by unit")
                        .param(call.number.value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("withdrawn", "withdrawn", "done");
        assertThat(List.of(open.status(), done.status())).containsOnly("closed");
        assertThat(open.timeline()).contains("callWithdrawn");
        assertThat(nothingIsOwed(open)).isTrue();
        assertThat(told(call)).contains("dept-transport", "dept-urban").doesNotContain("town-officer");
    }

    @Test
    void aSystemThatReportsLaterFindsNothing() {
        Case call = driver.call(DEVELOPMENT);
        LockedExternalTask offer = external
                .fetchAndLock(1000, "late")
                .topic("department." + HOUSING, 60_000)
                .businessKey(call.number.value())
                .execute()
                .stream()
                .findFirst()
                .orElseThrow();

        withdraw(call, "town-officer");

        assertThatThrownBy(() -> external.complete(offer.getId(), "late", Map.of("workOrder", "ZJ-9")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatWaitsForTheCentreOrForTheTownCanBeTakenBackToo() {
        for (Case call : List.of(driver.call(null), reported())) {
            withdraw(call, "town-officer");

            assertThat(call.ended()).isTrue();
            assertThat(call.value("result")).isEqualTo("withdrawn");
        }
    }

    @Test
    void onlyTheTownThatCalledTakesItBackOnceAndWithAReason() {
        Case call = driver.call(DEVELOPMENT);

        for (String other : List.of("dept-housing", "district-centre")) {
            refuses("call.withdrawal.callerOnly", () -> withdraw(call, other));
        }
        refuses("casefile.notFound", () -> withdrawnByForm(call, "grid-worker"));
        refuses("shared.text.missing", () -> withdraw(call, "town-officer", " "));
        assertThat(call.openTasks()).containsExactly("claimCall");
        withdraw(call, "town-officer");
        refuses("call.withdrawal.closed", () -> withdraw(call, "town-officer"));
    }

    @Test
    void theReasonStaysOutOfTheEngine() {
        Case call = driver.call(DEVELOPMENT);

        withdrawnByForm(call, "town-officer");

        assertThat(jdbc.sql("select count(*) from public.act_hi_varinst where text_ like ?")
                        .param("%" + WHY + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void withdrawnByForm(Case call, String user) {
        driver.submitsStartForm(WithdrawalProcess.KEY, user, Map.of("call", call.number.value(), "reason", WHY));
    }

    private void withdraw(Case call, String user) {
        withdraw(call, user, WHY);
    }

    private void withdraw(Case call, String user, String reason) {
        as(user, () -> {
            calls.withdraw(call.number, reason, user);
            return null;
        });
    }

    private boolean nothingIsOwed(Case one) {
        return jdbc.sql("""
                        select not exists (select from gridcase.clock_period where case_number = :case and ended_at is null)
                           and not exists (select from gridcase.clock_segment where case_number = :case and ended is null)
                        """)
                .param("case", one.number.value())
                .query(Boolean.class)
                .single();
    }

    private List<String> told(Case call) {
        return jdbc.sql("""
                        select d.target from gridcase.reminder r join gridcase.delivery d on d.reminder_id = r.id
                         where r.case_number = ? and r.kind = 'callWithdrawn' and d.channel = 'inbox'""").param(call.number.value()).query(String.class).list();
    }
}
