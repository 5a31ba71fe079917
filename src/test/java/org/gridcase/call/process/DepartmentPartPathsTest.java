package org.gridcase.call.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridcase.call.process.CallDriver.Case;
import org.junit.jupiter.api.Test;

/** Every path of {@code bpmn/department-part.bpmn}. */
class DepartmentPartPathsTest extends PartPaths {

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

    private List<String> told(Case call) {
        return jdbc.sql("""
                        select r.kind || ' ' || d.target from gridcase.reminder r
                          join gridcase.delivery d on d.reminder_id = r.id and d.channel = 'inbox'
                         where r.case_number = ?""").param(call.number.value()).query(String.class).list();
    }
}
