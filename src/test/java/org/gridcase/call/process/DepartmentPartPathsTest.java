package org.gridcase.call.process;

import static org.assertj.core.api.Assertions.assertThat;

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

        assertThat(part.ended()).isTrue();
        assertThat(part.status()).isEqualTo("closed");
        assertThat(state(part)).isEqualTo("done");
    }

    @Test
    void aPartnerLeavesWithTheConsentOfTheLead() {
        Case part = part();

        part.completes("dept-urban", "handlePart", "outcome", "release", "reason", "无清障设备")
                .completes("dept-transport", "consentRelease", "outcome", "approve");

        assertThat(part.ended()).isTrue();
        assertThat(state(part)).isEqualTo("released");
        assertThat(jdbc.sql("select asked_by || ' ' || consented_by from gridcase.call_part where case_number = ?")
                        .param(part.number)
                        .query(String.class)
                        .single())
                .isEqualTo("dept-urban dept-transport");
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

    @Test
    void aPartnersSystemReports() {
        Case part = part();

        part.completesAsSystem(CITY, "partBySystem", "workOrder", "CG-77", "report", "已清障");

        assertThat(part.ended()).isTrue();
        assertThat(state(part)).isEqualTo("done");
    }

    private Case part() {
        return driver.call(ROADS)
                .completes("dept-transport", "claimCall", "outcome", "accept")
                .part(CITY);
    }

    private String state(Case part) {
        return jdbc.sql("select state from gridcase.call_part where case_number = ?")
                .param(part.number)
                .query(String.class)
                .single();
    }
}
