package org.gridcase.dispute.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridcase.ApiClient;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.dispute.process.DisputeDriver.Case;
import org.gridcase.document.PrintedPdf;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The heating case of the "red property" (红色物业): the residents of an estate ask for heat, fewer applied than the share from
 * which on the supplier must supply, and the property secretary brings everybody to one table. Beside it the cases in which
 * there is nothing to negotiate, and in which the negotiation fails.
 */
class HeatingScenarioTest extends DisputePaths {

    private static final String HEATING_ENTRY = "S-08";
    private static final String HEATING_DEPARTMENT = "dept-heating";
    private static final Object[] BELOW = {
        "outcome",
        "gather",
        "reason",
        "入住率不足，请各方商量供热",
        "householdsApplied",
        36,
        "householdsTotal",
        120,
        "invited",
        "[\"developer\",\"propertyCompany\",\"supplier\",\"residents\"]"
    };

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void belowTheShareThePropertySecretaryGathersFourPartiesAndTheHeatIsSupplied() throws IOException {
        Case heating = reported();
        climbsToTheCommunity(heating);
        heating.completes("community-mediator", "mediate", BELOW);

        assertThat(heating.openTasks()).containsExactly("holdJointMeeting");
        JsonNode counted = file(heating);
        assertThat(counted.path("supplyDuty").asText()).isEqualTo("below");
        assertThat(counted.path("householdsPercent").decimalValue()).isEqualByComparingTo("30");
        assertThat(counted.path("supplyRequired").decimalValue()).isEqualByComparingTo("50");
        assertThat(counted.path("supplyRule").asInt()).isPositive();
        assertThat(counted.path("holder").path("post").asText()).isEqualTo("property-secretary");
        assertThat(driver.variables(heating.open("holdJointMeeting")))
                .containsEntry("invitedRoles", "developer,propertyCompany,supplier,residents");

        heating.completes(
                        "property-secretary", "holdJointMeeting", "outcome", "anotherSession", "notes", "供热企业需核算，三日后再议")
                .completes("property-secretary", "holdJointMeeting", agreed());
        assertThat(heating.openTasks()).containsExactly("signAgreement");
        heating.completes(
                        "community-mediator",
                        "signAgreement",
                        "outcome",
                        "signed",
                        "agreementKind",
                        "written",
                        "useUndertakings",
                        true)
                .fires("produceAgreement")
                .fires("followUpDue")
                .completes("community-mediator", "followUpVisit", "outcome", "kept", "reason", "已通暖气，室温达标");

        assertThat(heating.ended()).isTrue();
        assertThat(heating.passedStages()).containsExactly("building", "grid", "station", "community");
        JsonNode told = file(heating);
        assertThat(told.path("status").asText()).isEqualTo("closed");
        assertThat(told.path("creditedLevel").asText()).isEqualTo("community");
        assertThat(kinds(told))
                .containsSubsequence(
                        "supplyBelow",
                        "gather",
                        "meetingOpened",
                        "meetingHeld",
                        "agreed",
                        "signedWritten",
                        "kept",
                        "credited");
        assertThat(labels(told))
                .anySatisfy(label -> assertThat(label).contains("36 户", "120 户", "30.00%", "50.00%", HEATING_ENTRY))
                .anySatisfy(label -> assertThat(label).contains("红领书记"));
        assertThat(jdbc.sql("SELECT agreement_terms FROM gridcase.dispute WHERE case_number = ?")
                        .param(heating.number.value())
                        .query(String.class)
                        .single())
                .contains("示范置业（开发商）：补齐换热站设备（2099-10-31 前完成）", "示范热力（供应企业）：接通并供热（2099-11-15 前完成）");
        assertThat(agreement(heating)).contains("当事人3：示范置业（开发商）", "示范热力（供应企业）", "接通并供热（2099-11-15前完成）", "2099年11月15日");
        JsonNode meetings = client().get("/api/disputes/" + heating.number + "/joint-meetings")
                .body();
        assertThat(meetings).hasSize(1);
        assertThat(meetings.get(0).path("outcome").asText()).isEqualTo("agreed");
        assertThat(meetings.get(0).path("parties")).hasSize(4);
    }

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

    private Case reported() {
        String unique = Long.toString(System.nanoTime(), 36);
        JsonNode receipt = client().post(
                        "/api/disputes",
                        Map.of(
                                "title",
                                "小区无法供暖 " + unique,
                                "description",
                                "业主反映小区无法供暖，物业不想管，供热公司不想供。",
                                "matter",
                                "heating",
                                "placeCode",
                                DisputeDriver.BUILDING,
                                "source",
                                "resident",
                                "parties",
                                List.of(Map.of("name", "业主" + unique), Map.of("name", "物业" + unique))))
                .body();
        return driver.new Case(new CaseNumber(receipt.path("caseNumber").asText()));
    }

    private static void climbsToTheCommunity(Case heating) {
        heating.escalates("building-head").escalates("grid-worker");
        heating.completes("station-member", "convene", "partyMembers", "示范党员").escalates("station-member");
    }

    private static Object[] agreed() {
        return new Object[] {
            "outcome", "agreed", "meetingPlace", "社区会议室", "notes", "各方同意先通暖后结算",
            "developerName", "示范置业", "developerAttended", true, "developerUndertaking", "补齐换热站设备",
            "developerBy", "2099-10-31", "propertyCompanyName", "示范物业", "propertyCompanyAttended", true,
            "supplierName", "示范热力", "supplierAttended", true, "supplierUndertaking", "接通并供热",
            "supplierBy", "2099-11-15", "residentsAttended", true
        };
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

    /** The paper that the parties sign; kept for the eyes as well. */
    private String agreement(Case heating) throws IOException {
        byte[] content = jdbc.sql("SELECT content FROM gridcase.case_attachment WHERE case_number = ?")
                .param(heating.number.value())
                .query(byte[].class)
                .single();
        Files.write(Path.of("target", "heating-agreement.pdf"), content);
        try (PrintedPdf paper = new PrintedPdf(content)) {
            return paper.text(1, paper.pages());
        }
    }

    private JsonNode file(Case heating) {
        return client().get("/api/cases/" + heating.number).body();
    }

    private static List<String> kinds(JsonNode file) {
        return texts(file, "kind");
    }

    private static List<String> labels(JsonNode file) {
        return texts(file, "label");
    }

    private static List<String> texts(JsonNode file, String field) {
        return StreamSupport.stream(file.path("timeline").spliterator(), false)
                .map(entry -> entry.path(field).asText())
                .toList();
    }

    /** Whoever took the report down: sees it through to the end. */
    private ApiClient client() {
        return ApiClient.basic(port, "grid-worker", "gridcase");
    }

    private static void refuses(String key, ThrowingCallable action) {
        assertThatThrownBy(action)
                .satisfies(thrown -> assertThat(Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                                .filter(Refusal.class::isInstance)
                                .map(refusal -> ((Refusal) refusal).messageKey()))
                        .contains(key));
    }
}
