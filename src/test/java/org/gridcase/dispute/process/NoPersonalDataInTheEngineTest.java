package org.gridcase.dispute.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gridcase.EngineTables;
import org.gridcase.dispute.process.DisputeDriver.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After a whole climb with words in every field of every form, no engine table holds one of them. */
class NoPersonalDataInTheEngineTest extends DisputePaths {

    /** In every text that a form brings. */
    private static final String MARK = "隐私标记Qx7";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyTableOfTheEngineIsFreeOfWhatFormsBring() {
        climbThroughAllForms();

        assertThat(EngineTables.with(jdbc, "Qx7")).isEmpty();
        assertThat(jdbc.sql("select count(*) from gridcase.case_file where description like '%Qx7%'")
                        .query(Integer.class)
                        .single())
                .as("the mark did come in")
                .isPositive();
    }

    private void climbThroughAllForms() {
        Case dispute = driver.startedByForm(
                "grid-worker",
                Map.ofEntries(
                        Map.entry("title", MARK),
                        Map.entry("description", MARK + "的情况经过"),
                        Map.entry("matter", "family"),
                        Map.entry("source", "patrol"),
                        Map.entry("placeCode", DisputeDriver.BUILDING),
                        Map.entry("violence", true),
                        Map.entry("partyAName", MARK),
                        Map.entry("partyAPhone", "13800000000"),
                        Map.entry("partyAAddress", MARK + "1号"),
                        Map.entry("otherParties", MARK + "丙，13800000001，某处"),
                        Map.entry("entryLevel", "building"),
                        Map.entry("overrideReason", MARK),
                        Map.entry("unknownField", MARK)));
        dispute.completes("grid-worker", "goToScene", "found", MARK)
                .completes("building-head", "mediate", "outcome", "anotherSession", "notes", MARK)
                .completes("building-head", "mediate", "outcome", "escalate", "reason", MARK, "notes", MARK)
                .completes("grid-worker", "mediate", "outcome", "escalate", "reason", MARK, "smuggled", MARK)
                .completes("station-member", "convene", "partyMembers", MARK, "meetingPlace", MARK)
                .completes("station-member", "mediate", "outcome", "escalate", "reason", MARK, "attendance", MARK)
                .completes(
                        "community-mediator",
                        "mediate",
                        "outcome",
                        "gather",
                        "reason",
                        MARK,
                        "invited",
                        "supplier, other")
                .completes(
                        "property-secretary",
                        "holdJointMeeting",
                        "outcome",
                        "notAgreed",
                        "reason",
                        MARK,
                        "notes",
                        MARK,
                        "meetingPlace",
                        MARK,
                        "supplierName",
                        MARK,
                        "supplierAttended",
                        true,
                        "supplierUndertaking",
                        MARK,
                        "supplierBy",
                        "2099-01-31")
                .completes("town-officer", "decideAtTown", "outcome", "callDepartment", "reason", MARK, "notes", MARK);
        callThroughAllForms(driver.callOf(dispute));
        dispute.completes("town-officer", "decideAtTown", "outcome", "settled", "notes", MARK)
                .completes("town-officer", "signAgreement", "outcome", "signed", "agreementKind", "oral", "terms", MARK)
                .fires("produceAgreement")
                .fires("followUpDue")
                .completes("town-officer", "followUpVisit", "outcome", "broken", "reason", MARK);
    }

    private void callThroughAllForms(Case call) {
        call.completes(
                        "district-centre",
                        "assignUnit",
                        "unit",
                        "99010005",
                        "entryTitle",
                        MARK,
                        "legalBasis",
                        MARK,
                        "reason",
                        MARK)
                .completes("dept-housing", "claimCall", "outcome", "accept", "reason", MARK, "smuggled", MARK)
                .submits("dept-housing", "handleCall", "outcome", "done", "report", MARK, "cost", "12.50")
                .completes("town-officer", "confirmResult", "outcome", "return", "reason", MARK)
                .submits("dept-housing", "handleCall", "outcome", "notSolved", "report", MARK)
                .completes("town-officer", "confirmResult", "outcome", "accept", "reason", MARK);
    }
}
