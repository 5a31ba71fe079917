package org.gridcase.dispute.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridcase.calendar.ClockLedger;
import org.gridcase.dispute.ReportDispute;
import org.gridcase.dispute.process.DisputeDriver.Case;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.PostsChanged;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the record of a dispute says afterwards: who held it, who gets the credit, and what may be done once only. */
class DisputeRecordTest extends DisputePaths {

    @Autowired
    private ClockLedger ledger;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void theClockSaysWhoHeldItFromReportToClose() {
        Case dispute = driver.inBuilding().escalates("building-head");
        dispute.completes("grid-worker", "mediate", "outcome", "withdrawn", "reason", "和好");

        List<ClockLedger.Segment> segments = ledger.segments(dispute.number.value());

        assertThat(segments)
                .extracting(segment ->
                        segment.holder().stage() + ":" + segment.holder().username())
                .containsSequence("building:null", "building:building-head", "grid:null", "grid:grid-worker");
        for (int i = 1; i < segments.size(); i++) {
            assertThat(segments.get(i).from()).isEqualTo(segments.get(i - 1).to());
        }
        assertThat(segments.get(segments.size() - 1).to()).isNotNull();
    }

    @Test
    void acceptingIsOnTheTimelineOnceForWhoeverKeepsTheCase() {
        Case dispute = driver.inGrid()
                .completes("grid-worker", "mediate", "outcome", "anotherSession", "notes", "约定再谈")
                .completes("grid-worker", "mediate", "outcome", "settled")
                .claims("grid-worker", "signAgreement");

        assertThat(timeline(dispute)).containsOnlyOnce("accepted");
    }

    @Test
    void aMissedDeadlineIsOnTheTimelineWithTheTimeHeld() {
        Case unclaimed = driver.inBuilding().fires("deadlineReached");
        Case claimed = driver.inBuilding().claims("building-head", "mediate").fires("deadlineReached");

        assertThat(timeline(unclaimed)).containsSubsequence("stageOpened", "unaccepted", "stageOpened");
        assertThat(timeline(claimed)).containsSubsequence("accepted", "deadlineMissed", "stageOpened");
    }

    @Test
    void theOthersSeeWhoAnsweredTheWhistle() {
        Case dispute = driver.violent().claims("volunteer", "goToScene");

        assertThat(lines(dispute)).contains("whistleAnswered grid volunteer [case.level.grid]");
    }

    @Test
    void anUnansweredWhistleTellsTheCommunity() {
        Case dispute = driver.violent().fires("answerOwed");

        assertThat(lines(dispute)).contains("whistleRaised community - [case.level.grid, case.level.community]");
        assertThat(timeline(dispute)).containsSubsequence("unaccepted", "communityTold", "whistleRaised");
        assertThat(dispute.facts().stage()).isEqualTo("community");
    }

    @Test
    void aVacancyIsOnTheTimeline() {
        Case dispute = driver.report(DisputeDriver.dispute(DisputeDriver.VACANT_BUILDING, "water-leak", false, null));

        assertThat(timeline(dispute)).contains("vacancy");
    }

    @Test
    void aKeptAgreementCreditsTheLevelThatSettledItAndARepeatTakesItBack() {
        ReportDispute report = DisputeDriver.dispute(DisputeDriver.GRID, "parking", false, null);
        Case dispute = driver.report(report)
                .completes("grid-worker", "mediate", "outcome", "settled")
                .signs("grid-worker")
                .completes("grid-worker", "followUpVisit", "outcome", "kept");

        assertThat(credit(dispute)).containsEntry("credited_stage", "grid").containsEntry("credit_withdrawn_for", null);
        assertThat(dispute.facts().status()).isEqualTo("closed");

        Case again = driver.report(report);

        assertThat(credit(dispute)).containsEntry("credit_withdrawn_for", again.number.value());
        assertThat(again.facts().linkedTo()).isEqualTo(dispute.number);
        assertThat(timeline(dispute)).contains("credited", "reportedAgain", "creditWithdrawn");
    }

    @Test
    void aSettledCaseWaitsForItsVisitAsSettled() {
        Case dispute = driver.inGrid()
                .completes("grid-worker", "mediate", "outcome", "settled")
                .signs("grid-worker");

        assertThat(dispute.facts().status()).isEqualTo("settled");
        assertThat(timeline(dispute)).contains("signedWritten", "confirmationReminder", "documentKept");

        dispute.completes("grid-worker", "followUpVisit", "outcome", "broken", "reason", "没有付款");
        assertThat(dispute.facts().status()).isEqualTo("open");
        assertThat(timeline(dispute)).contains("broken", "reopened");
    }

    @Test
    void aLevelHandsBackOnce() {
        Case dispute = driver.enteringAt("grid")
                .completes("grid-worker", "mediate", "outcome", "handBack", "reason", "先在楼里谈")
                .escalates("building-head");

        assertThatThrownBy(() -> dispute.completes("grid-worker", "mediate", "outcome", "handBack", "reason", "再谈一次"))
                .hasRootCauseInstanceOf(Refusal.class)
                .hasRootCauseMessage("dispute.handBack.once");
        assertThat(dispute.passedStages()).containsExactly("grid", "building", "grid");
    }

    @Test
    void nothingIsHandedBackBelowTheCasesPlace() {
        Case dispute = driver.inCommunity();

        assertThatThrownBy(() ->
                        dispute.completes("community-mediator", "mediate", "outcome", "handBack", "reason", "请下一级办理"))
                .hasRootCauseMessage("dispute.handBack.nothingBelow");
    }

    @Test
    void aReasonIsOwedForEveryMoveAndTheOutcomeMustBeOffered() {
        Case dispute = driver.inGrid();

        assertThatThrownBy(() -> dispute.completes("grid-worker", "mediate", "outcome", "escalate"))
                .hasRootCauseMessage("dispute.reason.missing");
        assertThatThrownBy(() -> dispute.submits("grid-worker", "mediate", "outcome", "kept"))
                .hasRootCauseMessage("dispute.outcome.notOffered");
        assertThatThrownBy(() -> dispute.submits("grid-worker", "mediate", "outcome", "anotherSession"))
                .hasRootCauseMessage("dispute.notes.missing");
        assertThat(dispute.openTasks()).containsExactly("mediate");
        assertThat(timeline(dispute)).doesNotContain("escalate", "kept");
    }

    @Test
    void whoDoesNotHoldTheTaskCannotCompleteIt() {
        Case dispute = driver.inGrid().claims("grid-worker", "mediate");

        assertThatThrownBy(() -> dispute.submits("grid-worker-2", "mediate", "outcome", "settled"))
                .hasRootCauseMessage("casefile.task.heldByOther");
    }

    @Test
    void theDeliberationKeepsWhoCameAndWhatTheySaid() {
        Case dispute = driver.enteringAt("station")
                .completes("station-member", "convene", "partyMembers", "党员甲、党员乙", "volunteers", "志愿者丙")
                .completes(
                        "station-member",
                        "mediate",
                        "outcome",
                        "settled",
                        "notes",
                        "谈成",
                        "attendance",
                        "党员甲：支持平摊\n路人丁");

        assertThat(jdbc.sql("""
                                select name || ':' || role || ':' || attended || ':' || coalesce(opinion, '-')
                                  from gridcase.deliberation_participant where case_number = ? order by id""")
                        .param(dispute.number.value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "党员甲:partyMember:true:支持平摊",
                        "党员乙:partyMember:false:-",
                        "志愿者丙:volunteer:false:-",
                        "路人丁:other:true:-");
    }

    @Test
    void whatAPersonHeldIsFreeForTheOthersWhenThePersonLeavesThePost() {
        Case dispute = driver.inGrid().claims("grid-worker", "mediate");

        leaves("grid-worker", Post.GRID_WORKER, DisputeDriver.GRID);

        assertThat(dispute.open("mediate").getAssignee()).isNull();
        dispute.claims("grid-worker-2", "mediate");
    }

    @Test
    void aPostThatFallsVacantPassesItsCasesUp() {
        String building = "990100001001002001";
        Case dispute = driver.report(DisputeDriver.dispute(building, "water-leak", false, null))
                .claims("building-head-3", "mediate");

        vacant("building-head-3", building, () -> leaves("building-head-3", Post.BUILDING_HEAD, building));

        assertThat(dispute.passedStages()).containsExactly("building", "grid");
        assertThat(timeline(dispute)).contains("vacancy");
    }

    /** The post is vacant for the time of the action, and held again afterwards: tests share the demo district. */
    private void vacant(String username, String place, Runnable action) {
        String where = " where username = ? and place_code = ?";
        jdbc.sql("update gridcase.post_held set held_to = now()" + where)
                .params(username, place)
                .update();
        try {
            action.run();
        } finally {
            jdbc.sql("""
                            insert into gridcase.post_held (username, post, place_code, held_from)
                            select distinct username, post, place_code, now() from gridcase.post_held""" + where).params(username, place).update();
        }
    }

    private void leaves(String username, Post post, String place) {
        PostsChanged.Change lost = new PostsChanged.Change(username, new HeldPost(post, PlaceCode.of(place)));
        transaction.executeWithoutResult(status -> events.publishEvent(new PostsChanged(Set.of(), Set.of(lost))));
    }

    private Map<String, Object> credit(Case dispute) {
        return jdbc.sql("select credited_stage, credit_withdrawn_for from gridcase.dispute where case_number = ?")
                .param(dispute.number.value())
                .query()
                .singleRow();
    }

    /** Kind, stage, actor and arguments of each line of the timeline. */
    private List<String> lines(Case dispute) {
        return jdbc.sql("""
                        select kind || ' ' || coalesce(stage, '-') || ' ' || coalesce(actor, '-')
                               || ' [' || array_to_string(arguments, ', ') || ']'
                          from gridcase.case_timeline where case_number = ? order by line""").param(dispute.number.value()).query(String.class).list();
    }

    private List<String> timeline(Case dispute) {
        return jdbc.sql("select kind from gridcase.case_timeline where case_number = ? order by line")
                .param(dispute.number.value())
                .query(String.class)
                .list();
    }
}
