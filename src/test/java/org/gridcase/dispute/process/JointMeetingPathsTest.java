package org.gridcase.dispute.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridcase.driving.ProcessDriver.as;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridcase.dispute.process.DisputeDriver.Case;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of {@code bpmn/joint-meeting.bpmn}, and who may be gathered by whom. */
class JointMeetingPathsTest extends DisputePaths {

    private static final Object[] GATHER = {
        "outcome", "gather", "reason", "请各方商量", "invited", "[\"propertyCompany\",\"ownersCommittee\"]"
    };
    private static final Object[] AGREED = {
        "outcome",
        "agreed",
        "propertyCompanyName",
        "示范物业",
        "propertyCompanyAttended",
        true,
        "propertyCompanyUndertaking",
        "公布账目",
        "propertyCompanyBy",
        "2099-03-01",
        "ownersCommitteeAttended",
        true
    };
    private static final Object[] NOT_AGREED = {"outcome", "notAgreed", "reason", "分歧太大"};

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatTheyAgreeOnIsSettledAtTheLevelThatGatheredThem() {
        Case dispute = gathered();
        var dueAt = dispute.open("holdJointMeeting").getDueDate();

        dispute.completes("property-secretary", "holdJointMeeting", "outcome", "anotherSession", "notes", "各方回去商量");
        assertThat(dispute.open("holdJointMeeting").getDueDate()).isEqualTo(dueAt);
        dispute.completes("property-secretary", "holdJointMeeting", AGREED);

        assertThat(dispute.passedTasks())
                .containsExactly("mediate", "holdJointMeeting", "holdJointMeeting", "signAgreement");
        assertThat(driver.variables(dispute.open("signAgreement"))).containsEntry("undertaken", true);
        assertThat(settledStage(dispute)).isEqualTo("community");
    }

    @Test
    void notHeldInTimeTheMatterGoesUpWithoutIt() {
        Case unclaimed = gathered().fires("meetingOverdue");
        Case claimed =
                gathered().claims("property-secretary", "holdJointMeeting").fires("meetingOverdue");

        assertThat(unclaimed.passedStages()).containsExactly("community", "town");
        assertThat(claimed.openTasks()).containsExactly("decideAtTown");
        assertThat(meetingOf(claimed)).isEqualTo("missed");
    }

    @Test
    void movedBeforeTheyMetTheMeetingIsCalledOff() {
        Case dispute = driver.enteringAt("community")
                .completes("community-mediator", "mediate", GATHER)
                .moves("town-officer", "station");

        assertThat(dispute.passedStages()).containsExactly("community", "station");
        assertThat(dispute.openTasks()).containsExactly("convene");
        assertThat(meetingOf(dispute)).isEqualTo("moved");
    }

    @Test
    void theTownGathersTooAndDecidesAgainWhenTheyDoNotAgree() {
        Case dispute = driver.enteringAt("town")
                .completes("town-officer", "decideAtTown", "outcome", "mediate")
                .completes("town-officer", "mediate", GATHER)
                .completes("property-secretary", "holdJointMeeting", NOT_AGREED);
        assertThat(dispute.openTasks()).containsExactly("decideAtTown");

        dispute.completes("town-officer", "decideAtTown", "outcome", "mediate").claims("town-officer", "mediate");
        refuses("dispute.meeting.once", () -> dispute.submits("town-officer", "mediate", GATHER));
        assertThat(driver.variables(dispute.open("mediate"))).containsEntry("mayGather", false);
    }

    @Test
    void whoAgreedAndBrokeItMayBeGatheredAgain() {
        Case dispute = gathered()
                .completes("property-secretary", "holdJointMeeting", AGREED)
                .signs("community-secretary")
                .completes("community-mediator", "followUpVisit", "outcome", "broken", "reason", "账目没有公布")
                .completes("community-mediator", "mediate", GATHER);

        assertThat(dispute.openTasks()).containsExactly("holdJointMeeting");
    }

    @Test
    void belowTheCommunityNobodyIsGathered() {
        Case dispute = driver.inGrid().claims("grid-worker", "mediate");

        refuses("dispute.meeting.tooLow", () -> dispute.submits("grid-worker", "mediate", GATHER));
        assertThat(driver.variables(dispute.open("mediate"))).containsEntry("mayGather", false);
    }

    /** The second community has no property secretary. */
    @Test
    void withoutAPropertySecretaryThePartySecretaryGathers() {
        Case dispute = as(
                "grid-worker-b",
                () -> driver.startedByForm(
                        "grid-worker-b",
                        java.util.Map.of(
                                "title", "物业纠纷 " + System.nanoTime(),
                                "description", "公共收益账目不公开",
                                "matter", "wages",
                                "source", "resident",
                                "placeCode", "990100001002")));
        dispute.completes("community-mediator-b", "mediate", GATHER)
                .completes("community-secretary-b", "holdJointMeeting", AGREED);

        assertThat(dispute.openTasks()).containsExactly("signAgreement");
    }

    @Test
    void onePartyAloneIsNoMeetingAndNoAgreement() {
        Case dispute = driver.inCommunity().claims("community-mediator", "mediate");
        refuses(
                "dispute.meeting.invited",
                () -> dispute.submits(
                        "community-mediator", "mediate", "outcome", "gather", "reason", "商量", "invited", "developer"));

        dispute.submits("community-mediator", "mediate", GATHER).claims("property-secretary", "holdJointMeeting");
        refuses(
                "dispute.meeting.tooFew",
                () -> dispute.submits(
                        "property-secretary",
                        "holdJointMeeting",
                        "outcome",
                        "agreed",
                        "propertyCompanyAttended",
                        true));
        assertThat(dispute.openTasks()).containsExactly("holdJointMeeting");
    }

    private Case gathered() {
        return driver.inCommunity().completes("community-mediator", "mediate", GATHER);
    }

    private String settledStage(Case dispute) {
        return jdbc.sql("SELECT settled_stage FROM gridcase.dispute WHERE case_number = ?")
                .param(dispute.number.value())
                .query(String.class)
                .single();
    }

    private String meetingOf(Case dispute) {
        return jdbc.sql("SELECT outcome FROM gridcase.joint_meeting WHERE case_number = ?")
                .param(dispute.number.value())
                .query(String.class)
                .single();
    }

    private static void refuses(String key, ThrowingCallable action) {
        assertThatThrownBy(action)
                .satisfies(thrown -> assertThat(Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                                .filter(Refusal.class::isInstance)
                                .map(refusal -> ((Refusal) refusal).messageKey()))
                        .contains(key));
    }
}
