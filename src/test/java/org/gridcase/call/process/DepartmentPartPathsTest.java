package org.gridcase.call.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gridcase.call.process.CallDriver.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of {@code bpmn/department-part.bpmn}. */
class DepartmentPartPathsTest extends CallPaths {

    private static final String CITY = "99010001";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPartnerDoesItsPart() {
        Case part = part();

        part.completes("dept-urban", "handlePart", "outcome", "done", "report", "已清障");

        assertThat(state(part)).isEqualTo("done");
        assertThat(part.openTasks()).isEmpty();
        // What is done ends with the call; until then the lead has it, and it is not overdue whatever the date.
        assertThat(part.ended()).isFalse();
        assertThat(jdbc.sql("select holder_place || ' ' || (due_at is null) from gridcase.case_file where number = ?")
                        .param(part.number.value())
                        .query(String.class)
                        .single())
                .isEqualTo(TRANSPORT + " true");
    }

    @Test
    void aPartThatIsDoneEndsWithTheCall() {
        Case call = repaired();

        call.completes("town-officer", "confirmResult", "outcome", "accept");

        for (String unit : List.of(CITY, CallDriver.TOWN)) {
            assertThat(call.part(unit).ended()).isTrue();
            assertThat(call.part(unit).status()).isEqualTo("closed");
        }
    }

    @Test
    void aResultThatIsSentBackReopensAllParts() {
        Case call = repaired();
        Case part = call.part(CITY);

        call.completes("town-officer", "confirmResult", "outcome", "return", "reason", "路面再次下沉");

        assertThat(part.openTasks()).containsExactly("handlePart");
        assertThat(part.open("handlePart").getAssignee()).isNull();
        assertThat(call.part(CallDriver.TOWN).openTasks()).containsExactly("handlePart");
        assertThat(state(part)).isEqualTo("open");
        assertThat(part.timeline()).contains("partDone", "partReopened");
        assertThat(jdbc.sql("""
                        select count(*) || ' ' || count(*) filter (where ended_at is null) from gridcase.clock_period
                         where case_number = ? and step = 'part'""").param(part.number.value()).query(String.class).single())
                .as("a period of its own each time")
                .isEqualTo("2 1");
        refuses(
                "call.parts.open",
                () -> call.submits("dept-transport", "handleCall", "outcome", "done", "report", "已修复"));
        part.fires("partDue").completes("dept-urban", "handlePart", "outcome", "done", "report", "再次清障");
        call.partsDone()
                .submits("dept-transport", "handleCall", "outcome", "done", "report", "重新修复", "cost", "3.33")
                .completes("town-officer", "confirmResult", "outcome", "accept");
        assertThat(part.ended()).isTrue();
        assertThat(part.notices()).isEqualTo(1);
    }

    @Test
    void aResultThatIsSentBackToTheLeadAloneLeavesThePartnersInPeace() {
        Case call = repaired();

        call.completes("town-officer", "confirmResult", "outcome", "return", "concerned", "lead", "reason", "报告不清");

        assertThat(state(call.part(CITY))).isEqualTo("done");
        assertThat(call.part(CITY).openTasks()).isEmpty();
        call.submits("dept-transport", "handleCall", "outcome", "done", "report", "补充报告");
        assertThat(call.openTasks()).containsExactly("confirmResult");
    }

    @Test
    void whoSendsBackNamesThePartners() {
        Case call = repaired();

        Map.of("call.return.concerned", "somebody", "call.return.unitsMissing", "named")
                .forEach((key, concerned) -> refuses(
                        key,
                        () -> call.completes(
                                "town-officer",
                                "confirmResult",
                                "outcome",
                                "return",
                                "concerned",
                                concerned,
                                "reason",
                                "未清障")));
        refuses(
                "call.return.notReopenable",
                () -> call.submits(
                        "town-officer",
                        "confirmResult",
                        "outcome",
                        "return",
                        "concerned",
                        "named",
                        "units",
                        HOUSING,
                        "reason",
                        "未清障"));
        call.submits(
                "town-officer",
                "confirmResult",
                "outcome",
                "return",
                "concerned",
                "named",
                "units",
                CITY + "，" + CITY,
                "reason",
                "未清障");

        assertThat(state(call.part(CITY))).isEqualTo("open");
        assertThat(state(call.part(CallDriver.TOWN))).isEqualTo("done");
    }

    @Test
    void theCentreHasItDoneAgainOnce() {
        Case call = repaired().fires("confirmationDue");

        call.completes("district-centre", "decideResult", "outcome", "return", "reason", "现场未恢复");

        assertThat(call.part(CITY).openTasks()).containsExactly("handlePart");
        assertThat(call.timeline()).contains("resultReturnedByCentre", "partReopened");
        call.partsDone()
                .submits("dept-transport", "handleCall", "outcome", "done", "report", "重新修复")
                .fires("confirmationDue");
        refuses(
                "call.return.onceByCentre",
                () -> call.completes("district-centre", "decideResult", "outcome", "return", "reason", "再来"));
        call.submits("district-centre", "decideResult", "outcome", "accept", "reason", "属实");
        assertThat(call.ended()).isTrue();
        assertThat(call.part(CITY).status()).isEqualTo("closed");
    }

    @Test
    void whoIsReleasedStaysReleased() {
        Case call = held();
        call.part(CITY)
                .completes("dept-urban", "handlePart", "outcome", "release", "reason", "无清障设备")
                .completes("dept-transport", "consentRelease", "outcome", "approve");
        call.partsDone()
                .submits("dept-transport", "handleCall", "outcome", "done", "report", "已修复")
                .completes("town-officer", "confirmResult", "outcome", "return", "reason", "未恢复");

        assertThat(state(call.part(CITY))).isEqualTo("released");
        assertThat(call.part(CallDriver.TOWN).openTasks()).containsExactly("handlePart");
    }

    @Test
    void theLeadHearsThatAPartHasEndedAndTheTownThatThereIsAResult() {
        Case call = repaired();

        assertThat(told(call)).contains("callPartEnded dept-transport", "resultReported town-officer");
        call.completes("town-officer", "confirmResult", "outcome", "return", "reason", "未恢复")
                .partsDone()
                .submits("dept-transport", "handleCall", "outcome", "done", "report", "重新修复");
        assertThat(told(call).stream().filter("callPartEnded dept-transport"::equals))
                .as("two partners, twice")
                .hasSize(4);
        assertThat(told(call).stream().filter("resultReported town-officer"::equals))
                .hasSize(2);
    }

    @Test
    void aPartnerLeavesWithTheConsentOfTheLead() {
        Case part = part();

        part.completes("dept-urban", "handlePart", "outcome", "release", "reason", "无清障设备")
                .completes("dept-transport", "consentRelease", "outcome", "approve");

        assertThat(part.ended()).isTrue();
        assertThat(state(part)).isEqualTo("released");
        assertThat(jdbc.sql("select asked_by || ' ' || consented_by from gridcase.call_part where case_number = ?")
                        .param(part.number.value())
                        .query(String.class)
                        .single())
                .isEqualTo("dept-urban dept-transport");
    }

    /** The percentages are the entry's, whoever did how much: nobody buys himself out by leaving. */
    @Test
    void aReleasedPartnerStillPaysItsShare() {
        Case call = held();
        call.part(CITY)
                .completes("dept-urban", "handlePart", "outcome", "release", "reason", "无清障设备")
                .completes("dept-transport", "consentRelease", "outcome", "approve");

        call.partsDone().submits("dept-transport", "handleCall", "outcome", "done", "report", "已修复", "cost", "100.00");

        assertThat(jdbc.sql(
                                "select unit || ' ' || cents from gridcase.call_cost_split where call_number = ? order by 1")
                        .param(call.number.value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(CITY + " 2000", TRANSPORT + " 5000", CallDriver.TOWN + " 3000");
    }

    @Test
    void withoutConsentThePartGoesOnAndSilenceIsNone() {
        Case part = part();

        part.completes("dept-urban", "handlePart", "outcome", "release", "reason", "人手不足")
                .fires("releaseDue")
                .completes("dept-transport", "consentRelease", "outcome", "reject", "reason", "仅需一小时");

        assertThat(part.openTasks()).containsExactly("handlePart");
        assertThat(state(part)).isEqualTo("open");
        assertThat(part.notices()).isEqualTo(1);
        refuses(
                "call.release.once",
                () -> part.submits("dept-urban", "handlePart", "outcome", "release", "reason", "仍然人手不足"));
    }

    @Test
    void theLeadMustSayWhyItDoesNotConsent() {
        Case part = part().completes("dept-urban", "handlePart", "outcome", "release", "reason", "人手不足");

        refuses("shared.text.missing", () -> part.submits("dept-transport", "consentRelease", "outcome", "reject"));
    }

    @Test
    void aPartnerThatIsLateIsSupervisedAndGoesOn() {
        Case part = part();

        part.fires("partDue");

        assertThat(part.notices()).isEqualTo(1);
        assertThat(part.openTasks()).containsExactly("handlePart");
    }

    /** Who had it may have left: then the part would never end. */
    @Test
    void whatIsLateOrWasNotReleasedIsThereForEverybodyOfTheUnit() {
        Case late = part().claims("dept-urban", "handlePart").fires("partDue");
        Case kept = part().completes("dept-urban", "handlePart", "outcome", "release", "reason", "人手不足")
                .completes("dept-transport", "consentRelease", "outcome", "reject", "reason", "仅需一小时");
        Case system = part().claims("dept-urban", "handlePart").fires("partDue");

        for (Case part : List.of(late, kept)) {
            part.completes("dept-urban-2", "handlePart", "outcome", "done", "report", "已清障");
            assertThat(state(part)).isEqualTo("done");
        }
        system.completesAsSystem(CITY, "partBySystem", "workOrder", "CG-80", "report", "已清障");
        assertThat(state(system)).isEqualTo("done");
    }

    @Test
    void aUnitHearsThatItHasTheTurnOnceInEachPeriod() {
        Case call = held();
        Case part = call.part(CITY);

        part.fires("partDue");

        assertThat(told(call))
                .filteredOn("callTurn dept-transport"::equals)
                .as("claim, handle")
                .hasSize(2);
        assertThat(told(part)).filteredOn("callTurn dept-urban"::equals).hasSize(2);
        assertThat(told(part)).filteredOn("callTurn dept-urban-2"::equals).hasSize(2);
        part.completes("dept-urban", "handlePart", "outcome", "release", "reason", "人手不足");
        assertThat(told(part)).filteredOn("callTurn dept-transport"::equals).hasSize(1);
    }

    @Test
    void aPartnersSystemReports() {
        Case part = part();

        part.completesAsSystem(CITY, "partBySystem", "workOrder", "CG-77", "report", "已清障");

        assertThat(state(part)).isEqualTo("done");
        assertThat(part.openTasks()).isEmpty();
    }

    @Test
    void aSystemReportsAPartThatWasReopened() {
        Case call = held();
        call.part(CITY).completesAsSystem(CITY, "partBySystem", "workOrder", "CG-78", "report", "已清障");
        call.partsDone()
                .submits("dept-transport", "handleCall", "outcome", "done", "report", "已修复")
                .completes("town-officer", "confirmResult", "outcome", "return", "reason", "未清净");

        call.part(CITY).completesAsSystem(CITY, "partBySystem", "workOrder", "CG-79", "report", "再次清障");

        assertThat(state(call.part(CITY))).isEqualTo("done");
    }

    private Case part() {
        return held().part(CITY);
    }

    /** A call of three units, claimed by its lead. */
    @Override
    Case held() {
        return driver.call(ROADS).completes("dept-transport", "claimCall", "outcome", "accept");
    }

    /** The same, with a result that waits to be confirmed. */
    private Case repaired() {
        return held().partsDone().submits("dept-transport", "handleCall", "outcome", "done", "report", "已修复");
    }

    private List<String> told(Case call) {
        return jdbc.sql("""
                        select r.kind || ' ' || d.target from gridcase.reminder r
                          join gridcase.delivery d on d.reminder_id = r.id and d.channel = 'inbox'
                         where r.case_number = ?""").param(call.number.value()).query(String.class).list();
    }

    private String state(Case part) {
        return jdbc.sql("select state from gridcase.call_part where case_number = ?")
                .param(part.number.value())
                .query(String.class)
                .single();
    }
}
