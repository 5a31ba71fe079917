package org.gridcase.call.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gridcase.call.MakeCall;
import org.gridcase.call.process.CallDriver.Case;
import org.gridcase.responsibility.TestLists;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of {@code bpmn/department-call.bpmn}. */
class DepartmentCallPathsTest extends CallPaths {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aSharedPowerIsHandledByTheLeadWithItsPartnersAndConfirmedByTheTown() {
        Case call = driver.startedByForm(
                "town-officer",
                Map.of(
                        "title", "道路塌陷",
                        "description", "路面塌陷约两平方米，已围挡。",
                        "matter", "other",
                        "placeCode", CallDriver.TOWN,
                        "entry", ROADS,
                        "urgency", "urgent"));

        call.completes("dept-transport", "claimCall", "outcome", "accept");
        assertThat(call.open("handleCall").getAssignee()).isEqualTo("dept-transport");
        call.partsDone()
                .submits("dept-transport", "handleCall", "outcome", "done", "report", "已修复", "cost", "100.01")
                .completes("town-officer", "confirmResult", "outcome", "accept");

        assertThat(call.passedTasks()).containsExactly("claimCall", "handleCall", "confirmResult");
        assertThat(call.ended()).isTrue();
        assertThat(call.status()).isEqualTo("closed");
        assertThat(call.value("route")).isEqualTo("lead");
        assertThat(call.value("result")).isEqualTo("done");
        assertThat(split(call))
                .containsEntry(TRANSPORT, 5001L)
                .containsEntry("99010001", 2000L)
                .containsEntry(CallDriver.TOWN, 3000L);
    }

    @Test
    void aPowerThatWasHandedDownIsDeclinedWithTheEntry() {
        Case call = driver.call(MEDIATION);

        assertThat(call.ended()).isTrue();
        assertThat(call.status()).isEqualTo("closed");
        assertThat(call.value("route")).isEqualTo("declined");
        assertThat(call.value("result")).isEqualTo("declined");
        assertThat(call.timeline()).containsExactly("reported", "openedTo", "callDeclined");
    }

    @Test
    void whatNoListNamesIsAssignedByTheCentreAndCannotBeRefused() {
        Case call = driver.call(null);

        call.completes(
                "district-centre",
                "assignUnit",
                "unit",
                HOUSING,
                "entryTitle",
                "老旧小区电梯更新",
                "legalBasis",
                "《特种设备安全法》",
                "reason",
                "与住建职能最接近");
        call.claims("dept-housing", "claimCall");
        refuses(
                "call.refusal.binding",
                () -> call.submits(
                        "dept-housing", "claimCall", "outcome", "refuse", "entry", FACILITIES, "reason", "不归我们"));
        call.submits("dept-housing", "claimCall", "outcome", "accept");

        assertThat(call.timeline()).contains("callUnitAssigned", "amendmentProposed");
        assertThat(call.value("route")).isEqualTo("centre");
        assertThat(call.value("lead")).isEqualTo(HOUSING);
        assertThat(call.value("binding")).isEqualTo("true");
        assertThat(call.openTasks()).containsExactly("handleCall");
    }

    @Test
    void aSystemClaimsAndReports() {
        Case call = driver.call(DEVELOPMENT);

        call.completesAsSystem(HOUSING, "claimBySystem", "workOrder", "ZJ-2026-0815");
        assertThat(call.openTasks()).containsExactly("handleCall");
        call.completesAsSystem(HOUSING, "handleBySystem", "outcome", "notSolved", "report", "无施工条件");

        assertThat(call.openTasks()).containsExactly("confirmResult");
        assertThat(call.value("result")).isEqualTo("notSolved");
        assertThat(call.timeline()).contains("callClaimedBySystem", "callNotSolved");
    }

    @Test
    void anOfficerTakesOverWhatTheSystemDoesNotFinish() {
        Case call = driver.call(DEVELOPMENT)
                .completesAsSystem(HOUSING, "claimBySystem", "workOrder", "ZJ-2")
                .claims("dept-housing", "handleCall");

        refuses(
                "call.claimed",
                () -> call.completesAsSystem(HOUSING, "handleBySystem", "outcome", "done", "report", "已办结"));
        call.submits("dept-housing", "handleCall", "outcome", "done", "report", "已办结");

        assertThat(call.openTasks()).containsExactly("confirmResult");
    }

    @Test
    void aSystemDoesNotTakeWhatAnOfficerHas() {
        Case call = driver.call(DEVELOPMENT).claims("dept-housing", "claimCall");

        refuses("call.claimed", () -> call.completesAsSystem(HOUSING, "claimBySystem", "workOrder", "ZJ-1"));

        assertThat(call.openTasks()).containsExactly("claimCall");
        call.givesBack("dept-housing", "claimCall").completesAsSystem(HOUSING, "claimBySystem", "workOrder", "ZJ-1");
        assertThat(call.openTasks()).containsExactly("handleCall");
    }

    @Test
    void aLeadThatIsLateIsSupervisedAndGoesOn() {
        Case call = held();

        call.fires("handlingDue");

        assertThat(call.notices()).isEqualTo(1);
        assertThat(call.open("handleCall").getAssignee()).isEqualTo("dept-housing");
        call.fires("handlingDue");
        assertThat(call.notices()).isEqualTo(2);
    }

    @Test
    void theLeadCannotReportBeforeItsPartnersHaveEnded() {
        Case call = driver.call(ROADS).completes("dept-transport", "claimCall", "outcome", "accept");

        refuses(
                "call.parts.open",
                () -> call.submits("dept-transport", "handleCall", "outcome", "done", "report", "已修复"));
        call.part("99010001").submits("dept-urban", "handlePart", "outcome", "done", "report", "已清障");
        refuses(
                "call.parts.open",
                () -> call.submits("dept-transport", "handleCall", "outcome", "done", "report", "已修复"));
        call.part(CallDriver.TOWN).submits("town-officer", "handlePart", "outcome", "done", "report", "已疏导");
        call.submits("dept-transport", "handleCall", "outcome", "done", "report", "已修复");

        assertThat(call.openTasks()).containsExactly("confirmResult");
    }

    @Test
    void aResultIsSentBackAsOftenAsAllowedThenTheCentreDecides() {
        Case call = reported();

        for (int times = 0; times < 2; times++) {
            call.completes("town-officer", "confirmResult", "outcome", "return", "reason", "现场未恢复");
            assertThat(call.openTasks()).containsExactly("handleCall");
            assertThat(call.value("result")).isNull();
            call.submits("dept-housing", "handleCall", "outcome", "done", "report", "再次办结");
        }
        call.completes("town-officer", "confirmResult", "outcome", "return", "reason", "仍未恢复");

        assertThat(call.openTasks()).containsExactly("decideResult");
        call.fires("decisionDue")
                .completes("district-centre", "decideResult", "outcome", "reject", "reason", "现场核实未解决");
        assertThat(call.value("result")).isEqualTo("notSolved");
        assertThat(call.notices()).isEqualTo(1);
        assertThat(call.status()).isEqualTo("closed");
    }

    /** Who handled it and has left is asked no more: somebody else of the unit can take it up. */
    @Test
    void whoHasLeftTheUnitDoesNotGetTheCallAgain() {
        String leaver = "leaves-" + Long.toString(System.nanoTime(), 36);
        jdbc.sql("insert into gridcase.person (username, name) values (?, '某干部')")
                .param(leaver)
                .update();
        jdbc.sql("""
                        insert into gridcase.post_held (username, post, place_code, held_from)
                        values (?, 'department-officer', ?, now() - interval '1 day')""").params(leaver, HOUSING).update();
        Case call;
        try {
            call = driver.call(DEVELOPMENT).completes(leaver, "claimCall", "outcome", "accept");
            assertThat(call.open("handleCall").getAssignee()).isEqualTo(leaver);
            call.submits(leaver, "handleCall", "outcome", "done", "report", "已办结");
        } finally {
            jdbc.sql("update gridcase.post_held set held_to = now() where username = ?")
                    .param(leaver)
                    .update();
        }

        call.completes("town-officer", "confirmResult", "outcome", "return", "reason", "现场未恢复");

        assertThat(call.open("handleCall").getAssignee()).isNull();
        assertThat(call.timeline()).contains("callGivenBack");
        call.completes("dept-housing", "handleCall", "outcome", "done", "report", "重新办结");
        assertThat(call.openTasks()).containsExactly("confirmResult");
    }

    @Test
    void aResultThatNobodyConfirmsIsDecidedByTheCentre() {
        Case call = reported();

        call.fires("confirmationDue").completes("district-centre", "decideResult", "outcome", "accept", "reason", "属实");

        assertThat(call.value("result")).isEqualTo("done");
        assertThat(call.ended()).isTrue();
    }

    @Test
    void whatIsRefusedOnAFormLeavesEverythingAsItWas() {
        Case call = held();

        for (String outcome : new String[] {null, "settled"}) {
            refuses(
                    "call.outcome.notOffered",
                    () -> call.submits("dept-housing", "handleCall", "outcome", outcome, "report", "已办"));
        }
        refuses(
                "call.money.malformed",
                () -> call.submits("dept-housing", "handleCall", "outcome", "done", "report", "已办", "cost", "1.234"));
        refuses("shared.text.missing", () -> call.submits("dept-housing", "handleCall", "outcome", "done"));

        assertThat(call.openTasks()).containsExactly("handleCall");
        assertThat(call.value("result")).isNull();
    }

    /** In a district without lists, too: there is nothing to amend then. */
    @Test
    void theCentreActsForAUnitInWhichNobodyIsInPost() {
        PlaceCode district = TestLists.district(jdbc);
        Case call = driver.make(new MakeCall(
                "新设事项", "镇街无法独立解决。", null, "ordinary", null, district + "001", null, null, "town-officer"));
        call.completes(
                "district-centre",
                "assignUnit",
                "unit",
                district + "02",
                "entryTitle",
                "新设事项",
                "legalBasis",
                "依据",
                "reason",
                "新设部门职责");

        assertThat(call.timeline()).contains("unitVacant").doesNotContain("amendmentProposed");
        call.completes("district-centre", "claimCall", "outcome", "accept");
        assertThat(call.openTasks()).containsExactly("handleCall");
    }

    private Map<String, Long> split(Case call) {
        Map<String, Long> amounts = new java.util.HashMap<>();
        jdbc.sql("select unit, cents from gridcase.call_cost_split where call_number = ?")
                .param(call.number.value())
                .query(row -> {
                    amounts.put(row.getString("unit"), row.getLong("cents"));
                });
        return amounts;
    }
}
