package org.gridcase.call.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gridcase.call.process.CallDriver.Case;
import org.junit.jupiter.api.Test;

/** A part that has ended begins again when the town, or the centre, sends the result back. */
class PartReopeningPathsTest extends PartPaths {

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
}
