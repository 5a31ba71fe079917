package org.gridcase.dispute.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridcase.dispute.process.DisputeDriver.Case;
import org.junit.jupiter.api.Test;

/** Every path of {@code bpmn/settlement.bpmn}. */
class SettlementPathsTest extends DisputePaths {

    private static final Object[] DRAFT = {
        "outcome", "draft", "agreementKind", "written", "terms", "修好水管", "performanceDate", "2099-01-31"
    };

    @Test
    void draftIsPrintedBeforeItIsSigned() {
        Case dispute = settledInGrid();

        dispute.completes("grid-worker", "signAgreement", DRAFT).fires("produceAgreement");
        assertThat(dispute.openTasks()).containsExactly("signAgreement");

        dispute.signs("grid-worker");
        assertThat(dispute.passedTasks()).containsExactly("mediate", "signAgreement", "signAgreement", "followUpVisit");
    }

    @Test
    void oralAgreementNeedsNoPerformanceDate() {
        Case dispute = settledInGrid();

        dispute.completes(
                        "grid-worker",
                        "signAgreement",
                        "outcome",
                        "signed",
                        "agreementKind",
                        "oral",
                        "terms",
                        "当面道歉，今后晚十点后不再喧哗")
                .fires("produceAgreement")
                .fires("followUpDue");

        assertThat(dispute.openTasks()).containsExactly("followUpVisit");
    }

    @Test
    void refusedItGoesBackToTheSameLevel() {
        Case dispute = settledInGrid();

        dispute.completes("grid-worker", "signAgreement", "outcome", "refuse", "reason", "乙方反悔");

        assertThat(dispute.passedStages()).containsExactly("grid", "grid");
        assertThat(dispute.openTasks()).containsExactly("mediate");
    }

    @Test
    void unsignedInTimeItGoesUp() {
        Case dispute = settledInGrid().fires("signingOverdue");

        assertThat(dispute.passedStages()).containsExactly("grid", "station");
    }

    @Test
    void missedVisitIsOwedByTheLevelAbove() {
        Case dispute = settledInGrid().signs("grid-worker").fires("visitOverdue");

        dispute.completes("station-member", "followUpVisit", "outcome", "kept");

        assertThat(dispute.passedTasks()).containsExactly("mediate", "signAgreement", "followUpVisit", "followUpVisit");
        assertThat(dispute.ended()).isTrue();
    }

    private Case settledInGrid() {
        return driver.inGrid().completes("grid-worker", "mediate", "outcome", "settled");
    }
}
