package org.gridcase.dispute.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridcase.GridcaseTest;
import org.gridcase.dispute.process.DisputeDriver.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code bpmn/dispute-resolution.bpmn}, by the stages and tasks it passes. */
@GridcaseTest
class DisputeResolutionPathsTest {

    @Autowired
    private DisputeDriver driver;

    @Test
    void settledInTheBuildingAndKept() {
        Case dispute = driver.inBuilding();

        dispute.completes("building-head", "mediate", "outcome", "settled", "notes", "双方同意")
                .signs("building-head")
                .completes("building-head", "followUpVisit", "outcome", "kept");

        assertThat(dispute.passedStages()).containsExactly("building");
        assertThat(dispute.passedTasks()).containsExactly("mediate", "signAgreement", "followUpVisit");
        assertThat(dispute.ended()).isTrue();
    }
}
