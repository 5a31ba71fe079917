package org.gridcase.dispute.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridcase.dispute.process.DisputeDriver.Case;
import org.junit.jupiter.api.Test;

/** Every path of {@code bpmn/mediation.bpmn}. */
class MediationPathsTest extends DisputePaths {

    @Test
    void anotherSessionKeepsTheTaskWhereItIs() {
        Case dispute = driver.inGrid();
        var dueAt = dispute.open("mediate").getDueDate();

        dispute.completes("grid-worker", "mediate", "outcome", "anotherSession", "notes", "双方各退一步，约定再谈");

        assertThat(dispute.passedTasks()).containsExactly("mediate", "mediate");
        assertThat(dispute.passedStages()).containsExactly("grid");
        assertThat(dispute.open("mediate").getDueDate()).isEqualTo(dueAt);
        assertThat(driver.variables(dispute.open("mediate"))).doesNotContainKey("outcome");
    }

    @Test
    void missedDeadlineClimbsByItself() {
        Case dispute = driver.inBuilding();

        dispute.fires("deadlineReached");

        assertThat(dispute.passedStages()).containsExactly("building", "grid");
        assertThat(dispute.openTasks()).containsExactly("mediate");
    }

    @Test
    void vacantPostPassesTheCaseUp() {
        Case dispute = driver.report(DisputeDriver.dispute(DisputeDriver.VACANT_BUILDING, "water-leak", false, null));

        assertThat(dispute.passedStages()).containsExactly("building", "grid");
        assertThat(dispute.openTasks()).containsExactly("mediate");
    }

    @Test
    void stationConvenesBeforeItMediates() {
        Case dispute = driver.enteringAt("station");

        dispute.completes("station-member", "convene", "partyMembers", "示范党员")
                .completes(
                        "station-member", "mediate", "outcome", "settled", "attendance", "示范党员：同意各付一半", "notes", "谈成");

        assertThat(dispute.passedTasks()).containsExactly("convene", "mediate", "signAgreement");
    }

    @Test
    void movedAwayInTheMiddle() {
        Case dispute = driver.inBuilding().claims("building-head", "mediate").moves("community-secretary", "community");

        assertThat(dispute.passedStages()).containsExactly("building", "community");
        assertThat(dispute.passed("serviceTask")).contains("leaveStage");
    }
}
