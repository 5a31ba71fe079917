package org.gridcase.dispute.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gridcase.dispute.process.DisputeDriver.Case;
import org.gridcase.document.PrintedPdf;
import org.junit.jupiter.api.Test;

/**
 * The heating case of the "red property" (红色物业): the residents of an estate ask for heat, fewer applied than the share from
 * which on the supplier must supply, and the property secretary brings everybody to one table. Beside it the cases in which
 * there is nothing to negotiate, and in which the negotiation fails.
 */
class HeatingScenarioTest extends HeatingScenario {

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

    private static Object[] agreed() {
        return new Object[] {
            "outcome", "agreed", "meetingPlace", "社区会议室", "notes", "各方同意先通暖后结算",
            "developerName", "示范置业", "developerAttended", true, "developerUndertaking", "补齐换热站设备",
            "developerBy", "2099-10-31", "propertyCompanyName", "示范物业", "propertyCompanyAttended", true,
            "supplierName", "示范热力", "supplierAttended", true, "supplierUndertaking", "接通并供热",
            "supplierBy", "2099-11-15", "residentsAttended", true
        };
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

    private static List<String> labels(JsonNode file) {
        return texts(file, "label");
    }
}
