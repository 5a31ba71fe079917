package org.gridcase.dispute.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gridcase.dispute.process.DisputeDriver.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every path of {@code bpmn/dispute-resolution.bpmn}, by the stages and tasks it passes. */
class DisputeResolutionPathsTest extends DisputePaths {

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

    @Test
    void startedByTheFormItBeginsLikeAnyOther() {
        Case dispute = driver.startedByForm(
                "grid-worker",
                Map.of(
                        "title", "楼道堆物",
                        "description", "楼道堆放杂物，邻居不满",
                        "matter", "sanitation",
                        "source", "patrol",
                        "placeCode", DisputeDriver.GRID,
                        "partyAName", "示范甲",
                        "partyAPhone", "13900000000"));

        assertThat(dispute.number.value()).startsWith("990100-");
        assertThat(dispute.passedStages()).containsExactly("grid");
        assertThat(dispute.openTasks()).containsExactly("mediate");
    }

    @Test
    void climbsThroughAllLevelsAndIsSettledAtTheTown() {
        Case dispute = driver.inBuilding();

        dispute.escalates("building-head").escalates("grid-worker");
        dispute.completes("station-member", "convene", "partyMembers", "示范党员甲、示范党员乙", "volunteers", "示范志愿者")
                .escalates("station-member")
                .escalates("community-mediator")
                .completes("town-officer", "decideAtTown", "outcome", "settled")
                .signs("town-officer")
                .completes("town-officer", "followUpVisit", "outcome", "kept");

        assertThat(dispute.passedStages()).containsExactly("building", "grid", "station", "community", "town");
        assertThat(dispute.passedTasks())
                .containsExactly(
                        "mediate",
                        "mediate",
                        "convene",
                        "mediate",
                        "mediate",
                        "decideAtTown",
                        "signAgreement",
                        "followUpVisit");
        assertThat(dispute.ended()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "building, building-head, withdrawn",
        "grid, grid-worker, notADispute",
        "community, community-secretary, withdrawn"
    })
    void endedWithoutAgreementAtItsFirstLevel(String stage, String user, String outcome) {
        Case dispute = driver.enteringAt(stage);

        dispute.completes(user, "mediate", "outcome", outcome, "reason", "当事人自行和好");

        assertThat(dispute.passedStages()).containsExactly(stage);
        assertThat(dispute.passedTasks()).containsExactly("mediate");
        assertThat(dispute.ended()).isTrue();
    }

    @Test
    void endedWithoutAgreementAtTheStation() {
        Case dispute = driver.enteringAt("station");

        dispute.completes("station-member", "convene", "residentRepresentatives", "示范代表")
                .completes("station-member", "mediate", "outcome", "withdrawn", "reason", "当事人自行和好");

        assertThat(dispute.passedStages()).containsExactly("station");
        assertThat(dispute.ended()).isTrue();
    }

    @Test
    void endedWithoutAgreementAtTheTown() {
        Case dispute = driver.enteringAt("town");

        dispute.completes("town-officer", "decideAtTown", "outcome", "notADispute", "reason", "属行政复议事项");

        assertThat(dispute.passedStages()).containsExactly("town");
        assertThat(dispute.ended()).isTrue();
    }

    @Test
    void handedBackOneLevelDown() {
        Case fromGrid = driver.enteringAt("grid");
        Case fromStation = driver.enteringAt("station");
        Case fromCommunity = driver.enteringAt("community");
        Case fromTown = driver.enteringAt("town");
        Object[] handBack = {"outcome", "handBack", "reason", "请先在下一级调解"};

        fromGrid.completes("grid-worker", "mediate", handBack);
        fromStation
                .completes("station-member", "convene", "volunteers", "示范志愿者")
                .completes("station-member", "mediate", handBack);
        fromCommunity.completes("community-mediator", "mediate", handBack);
        fromTown.completes("town-officer", "decideAtTown", handBack);

        assertThat(fromGrid.passedStages()).containsExactly("grid", "building");
        assertThat(fromStation.passedStages()).containsExactly("station", "grid");
        assertThat(fromCommunity.passedStages()).containsExactly("community", "station");
        assertThat(fromTown.passedStages()).containsExactly("town", "community");
    }

    @Test
    void movedByAnOfficerFromAnyLevelBelowTheTown() {
        Case fromBuilding = driver.enteringAt("building").moves("community-secretary", "grid");
        Case fromGrid = driver.enteringAt("grid").moves("community-secretary", "community");
        Case fromStation = driver.enteringAt("station").moves("town-officer", "building");
        Case fromCommunity = driver.enteringAt("community").moves("town-officer", "station");
        Case toTown = driver.enteringAt("community").moves("town-officer", "town");

        assertThat(fromBuilding.passedStages()).containsExactly("building", "grid");
        assertThat(fromGrid.passedStages()).containsExactly("grid", "community");
        assertThat(fromStation.passedStages()).containsExactly("station", "building");
        assertThat(fromCommunity.passedStages()).containsExactly("community", "station");
        assertThat(toTown.passedStages()).containsExactly("community", "town");
    }

    @Test
    void urgentIsAnsweredAtTheGridAndGoesOnThere() {
        Case dispute = driver.violent();

        dispute.completes("volunteer", "goToScene", "found", "已劝开，无人受伤");

        assertThat(dispute.passedTasks()).containsExactly("goToScene", "mediate");
        assertThat(dispute.passedStages()).containsExactly("grid");
    }

    @Test
    void unansweredWhistleIsBlownOneLevelUp() {
        Case dispute = driver.violent();

        dispute.fires("answerOwed").completes("community-mediator", "goToScene", "found", "已到场制止");

        assertThat(dispute.passedTasks()).containsExactly("goToScene", "goToScene", "mediate");
        assertThat(dispute.passed("serviceTask")).contains("raiseWhistle");
    }

    @Test
    void brokenAgreementIsReopenedAtTheLevelThatSettledIt() {
        Case dispute = driver.inBuilding();

        dispute.escalates("building-head")
                .completes("grid-worker", "mediate", "outcome", "settled")
                .signs("grid-worker")
                .completes("grid-worker", "followUpVisit", "outcome", "broken", "reason", "水管没有修");

        assertThat(dispute.passedStages()).containsExactly("building", "grid", "grid");
        assertThat(dispute.openTasks()).containsExactly("mediate");
    }

    @Test
    void townMissesItsDeadlineAndTheDistrictDecides() {
        Case dispute = driver.enteringAt("town");

        dispute.fires("townDeadline")
                .completes("district-centre", "decideAtTown", "outcome", "handBack", "reason", "社区再调解一次");

        assertThat(dispute.passedStages()).containsExactly("town", "community");
        assertThat(dispute.passedTasks()).containsExactly("decideAtTown", "decideAtTown", "mediate");
    }

    @Test
    void townMediatesItself() {
        Case dispute = driver.enteringAt("town");

        dispute.completes("town-officer", "decideAtTown", "outcome", "mediate")
                .escalates("town-officer")
                .completes("town-officer", "decideAtTown", "outcome", "mediate")
                .completes("town-officer", "mediate", "outcome", "settled");

        assertThat(dispute.passedTasks())
                .containsExactly("decideAtTown", "mediate", "decideAtTown", "mediate", "signAgreement");
    }
}
