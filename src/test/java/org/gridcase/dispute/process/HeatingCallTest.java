package org.gridcase.dispute.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.dispute.process.DisputeDriver.Case;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.Test;

/** The heating case where a department is called. */
class HeatingCallTest extends HeatingScenario {

    private static final String HEATING_DEPARTMENT = "dept-heating";

    @Test
    void fromTheShareOnNothingIsNegotiatedAndTheDepartmentIsCalledWithTheEntry() {
        Case heating = reported();
        climbsToTheCommunity(heating);

        refuses("dispute.meeting.obliged", () -> heating.completes("community-mediator", "mediate", with(BELOW, 60)));
        heating.submits(
                "community-mediator",
                "mediate",
                "outcome",
                "escalate",
                "reason",
                "已达到应当供热的比例",
                "householdsApplied",
                60,
                "householdsTotal",
                120);
        assertThat(file(heating).path("supplyDuty").asText()).isEqualTo("reached");
        assertThat(driver.variables(heating.open("decideAtTown"))).containsEntry("obligingEntry", HEATING_ENTRY);

        heating.completes("town-officer", "decideAtTown", "outcome", "callDepartment", "reason", "请督促供热企业供热");
        Case call = driver.callOf(heating);
        assertThat(jdbc.sql("SELECT entry_code FROM gridcase.department_call WHERE case_number = ?")
                        .param(call.number.value())
                        .query(String.class)
                        .single())
                .isEqualTo(HEATING_ENTRY);
        call.completes(HEATING_DEPARTMENT, "claimCall", "outcome", "accept");
        partnersHelp(call);
        call.submits(HEATING_DEPARTMENT, "handleCall", "outcome", "done", "report", "供热企业已供热", "cost", "0")
                .completes("town-officer", "confirmResult", "outcome", "accept");

        heating.fires("followUpDue")
                .completes(
                        "town-officer",
                        "followUpVisit",
                        "outcome",
                        "kept",
                        "responded",
                        "yes",
                        "solved",
                        "yes",
                        "satisfied",
                        "yes");
        assertThat(heating.ended()).isTrue();
        assertThat(kinds(file(heating)))
                .containsSubsequence(
                        "supplyReached", "departmentCalled", "departmentSolved", "reporterAsked", "credited")
                .doesNotContain("gather");
    }

    @Test
    void whatThePartiesDoNotAgreeOnGoesToTheTownWhichCalls() {
        Case heating = reported();
        climbsToTheCommunity(heating);
        heating.completes("community-mediator", "mediate", BELOW)
                .completes(
                        "property-secretary",
                        "holdJointMeeting",
                        "outcome",
                        "notAgreed",
                        "reason",
                        "供热企业认为亏损，不同意",
                        "developerAttended",
                        true,
                        "supplierAttended",
                        true);

        assertThat(heating.passedStages()).containsExactly("building", "grid", "station", "community", "town");
        heating.completes(
                "town-officer",
                "decideAtTown",
                "outcome",
                "callDepartment",
                "entry",
                HEATING_ENTRY,
                "reason",
                "请协调入住率不足的小区");
        driver.callOf(heating).claims(HEATING_DEPARTMENT, "claimCall");
        assertThat(kinds(file(heating)))
                .containsSubsequence("meetingHeld", "notAgreed", "callDepartment", "departmentCalled");
    }

    private static Object[] with(Object[] fields, int applied) {
        Object[] changed = fields.clone();
        changed[List.of(fields).indexOf("householdsApplied") + 1] = applied;
        return changed;
    }

    /** The partners of the lead do their parts: the housing department and the town. */
    private void partnersHelp(Case call) {
        List<String> parts =
                jdbc.sql("""
                        SELECT case_number || ' ' || unit FROM gridcase.call_part
                         WHERE call_number = ? AND role = 'cooperating' ORDER BY unit""").param(call.number.value()).query(String.class).list();
        assertThat(parts).hasSize(2);
        for (String part : parts) {
            driver.new Case(new CaseNumber(part.split(" ")[0]))
                    .completes(
                            part.endsWith(" 990100001") ? "town-officer" : "dept-housing",
                            "handlePart",
                            "outcome",
                            "done",
                            "report",
                            "已配合到位");
        }
    }

    private static void refuses(String key, ThrowingCallable action) {
        assertThatThrownBy(action)
                .satisfies(thrown -> assertThat(Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                                .filter(Refusal.class::isInstance)
                                .map(refusal -> ((Refusal) refusal).messageKey()))
                        .contains(key));
    }
}
