package org.gridcase.dispute.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridcase.driving.ProcessDriver.as;

import org.gridcase.call.Calls;
import org.gridcase.dispute.process.DisputeDriver.Case;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The paths of {@code bpmn/dispute-resolution.bpmn} on which the town calls a department. */
class DisputeCallPathsTest extends DisputePaths {

    @Autowired
    private Calls calls;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatADepartmentSolvesGoesOnWithTheVisitOfTheReporter() {
        Case dispute = driver.enteringAt("town");

        callsHousing(dispute)
                .submits("dept-housing", "handleCall", "outcome", "done", "report", "已更换管道")
                .completes("town-officer", "confirmResult", "outcome", "accept");
        dispute.fires("followUpDue").claims("town-officer", "followUpVisit");
        assertThatThrownBy(() -> dispute.submits("town-officer", "followUpVisit", "outcome", "kept"))
                .hasRootCauseInstanceOf(Refusal.class);
        dispute.submits(
                "town-officer",
                "followUpVisit",
                "outcome",
                "kept",
                "responded",
                "yes",
                "solved",
                "yes",
                "satisfied",
                "no");

        assertThat(dispute.passedTasks()).containsExactly("decideAtTown", "followUpVisit");
        assertThat(dispute.passed("receiveTask")).containsExactly("awaitDepartment");
        assertThat(dispute.ended()).isTrue();
    }

    @Test
    void whatADepartmentSolvedOnPaperOnlyIsReopenedAtTheTown() {
        Case dispute = driver.enteringAt("town");

        callsHousing(dispute)
                .submits("dept-housing", "handleCall", "outcome", "done", "report", "已更换管道")
                .completes("town-officer", "confirmResult", "outcome", "accept");
        dispute.fires("followUpDue").claims("town-officer", "followUpVisit");
        assertThatThrownBy(() -> dispute.submits(
                        "town-officer",
                        "followUpVisit",
                        "outcome",
                        "kept",
                        "responded",
                        "yes",
                        "solved",
                        "no",
                        "satisfied",
                        "no"))
                .hasRootCauseInstanceOf(Refusal.class)
                .hasRootCauseMessage("dispute.answer.notSolved");
        dispute.submits(
                        "town-officer",
                        "followUpVisit",
                        "outcome",
                        "broken",
                        "reason",
                        "仍然漏水",
                        "responded",
                        "yes",
                        "solved",
                        "no",
                        "satisfied",
                        "no")
                .completes("town-officer", "decideAtTown", "outcome", "settled");

        assertThat(dispute.openTasks()).containsExactly("signAgreement");
    }

    @Test
    void whatADepartmentDoesNotSolveIsTheTownsAgain() {
        Case dispute = driver.enteringAt("town");

        callsHousing(dispute)
                .submits("dept-housing", "handleCall", "outcome", "notSolved", "report", "无施工条件")
                .completes("town-officer", "confirmResult", "outcome", "accept");

        assertThat(dispute.passedTasks()).containsExactly("decideAtTown", "decideAtTown");
        assertThat(dispute.openTasks()).containsExactly("decideAtTown");
    }

    @Test
    void whatWasHandedDownToTheTownNoDepartmentIsCalledFor() {
        Case dispute = driver.enteringAt("town").claims("town-officer", "decideAtTown");

        assertThatThrownBy(() -> dispute.submits(
                        "town-officer",
                        "decideAtTown",
                        "outcome",
                        "callDepartment",
                        "entry",
                        "H-06",
                        "reason",
                        "请部门调解"))
                .hasRootCauseInstanceOf(Refusal.class);

        assertThat(dispute.openTasks()).containsExactly("decideAtTown");
    }

    @Test
    void whenTheTownTakesItsCallBackItGoesOnWithTheDispute() {
        Case dispute = driver.enteringAt("town");
        Case call = callsHousing(dispute);

        as("town-officer", () -> {
            calls.withdraw(call.number, "当事人已自行商定", "town-officer");
            return null;
        });

        assertThat(dispute.openTasks()).containsExactly("decideAtTown");
        assertThat(jdbc.sql("select body from gridcase.case_timeline where case_number = ? and kind = 'callWithdrawn'")
                        .param(dispute.number.value())
                        .query(String.class)
                        .list())
                .containsExactly("当事人已自行商定");
        assertThat(dispute.completes("town-officer", "decideAtTown", "outcome", "settled")
                        .openTasks())
                .containsExactly("signAgreement");
    }

    /** Whatever the calendar says: the dispute owes nothing, the call does. */
    @Test
    void whileItWaitsForADepartmentADisputeIsNeverOverdue() {
        Case dispute = driver.enteringAt("town");
        Case call = callsHousing(dispute);

        assertThat(waiting(dispute)).isEqualTo(call.number + " 99010005 - -");
        call.submits("dept-housing", "handleCall", "outcome", "done", "report", "已更换管道");
        assertThat(waiting(dispute)).as("the town confirms").isEqualTo(call.number + " 990100001 - -");
        call.completes("town-officer", "confirmResult", "outcome", "return", "reason", "仍漏水");
        assertThat(waiting(dispute)).isEqualTo(call.number + " 99010005 - -");
        call.submits("dept-housing", "handleCall", "outcome", "notSolved", "report", "无施工条件")
                .completes("town-officer", "confirmResult", "outcome", "accept");
        assertThat(waiting(dispute)).startsWith("- 990100001 20").endsWith(" town");
    }

    /** What it waits for, where it is, by when it is due, and the step whose period runs. */
    private String waiting(Case dispute) {
        return jdbc.sql("""
                        select concat_ws(' ', coalesce(f.waits_for, '-'), f.holder_place, coalesce(f.due_at::text, '-'),
                                         coalesce(p.step, '-'))
                          from gridcase.case_file f
                          left join gridcase.clock_period p on p.case_number = f.number and p.ended_at is null
                         where f.number = ?""").param(dispute.number.value()).query(String.class).single();
    }

    /** The town calls the housing department, which accepts. */
    private Case callsHousing(Case dispute) {
        dispute.completes(
                "town-officer", "decideAtTown", "outcome", "callDepartment", "entry", "C-03", "reason", "请核查公共管道");
        assertThat(dispute.openTasks()).isEmpty();
        return driver.callOf(dispute).completes("dept-housing", "claimCall", "outcome", "accept");
    }
}
