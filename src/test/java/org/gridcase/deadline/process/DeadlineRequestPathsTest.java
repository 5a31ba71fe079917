package org.gridcase.deadline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.runtime.Job;
import org.gridcase.GridcaseTest;
import org.gridcase.calendar.ClockLedger;
import org.gridcase.calendar.ClockLedger.Segment;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.ClockPeriods;
import org.gridcase.deadline.domain.RequestState;
import org.gridcase.deadline.domain.ResumeWhy;
import org.gridcase.deadline.process.RequestDriver.Case;
import org.gridcase.engine.TryAgain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Every path of {@code bpmn/deadline-request.bpmn}, and what it does to the clock. */
@GridcaseTest
class DeadlineRequestPathsTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ClockLedger ledger;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private ClockPeriods periods;

    private RequestDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(RequestDriver.class);
    }

    @Test
    void aGrantedPauseStopsTheClockUntilItLapses() {
        Case paused = driver.taken().asksPause("3 wd").decides("grid-worker", "approve");

        assertThat(paused.request().state()).isEqualTo(RequestState.PAUSED);
        assertThat(last(paused).paused()).isTrue();
        assertThat(last(paused).reason()).isEqualTo("pausedForParty");
        assertThat(paused.period().pausesGranted()).isEqualTo(1);
        assertThat(timersOfTheStep(paused))
                .hasSize(3)
                .allMatch(job -> firesAfter(job, paused.request().pauseUntil()));

        paused.fires("pauseLapsed");

        assertThat(paused.passedToTheEnd(DeadlineRequestProcess.KEY))
                .containsSubsequence("stopClock", "pauseLapsed", "resumeClock", "clockRuns");
        assertThat(paused.request().state()).isEqualTo(RequestState.ENDED);
        assertThat(paused.request().resumeWhy()).isEqualTo(ResumeWhy.LAPSED);
        assertThat(last(paused).paused()).isFalse();
        assertThat(last(paused).reason()).isEqualTo("pauseLapsed");
        assertThat(last(paused).holder().username()).isEqualTo("building-head");
        assertThat(timersOfTheStep(paused)).hasSize(3);
        assertThat(paused.timeline())
                .containsSubsequence("pauseRequested", "requestApproved", "clockPaused", "clockResumed");
        assertThat(paused.reminders()).containsExactlyInAnyOrder("received-0", "decided");
    }

    @Test
    void whileItIsPausedNothingLooksOverdue() {
        Case paused = driver.taken();
        Instant before = paused.period().timing().dueAt();
        long left = left(paused);

        paused.asksPause("5 wd").decides("grid-worker", "approve");

        assertThat(paused.period().timing().dueAt()).isAfter(before);
        assertThat(paused.facts().dueAt())
                .isEqualTo(paused.period().timing().dueAt())
                .isAfter(paused.request().pauseUntil());
        assertThat(paused.open("mediate").getDueDate().toInstant())
                .isAfter(paused.request().pauseUntil().minusMillis(1));
        assertThat(left(paused)).as("what is left, in minutes").isBetween(left - 1, left);
    }

    private long left(Case of) {
        return periods.of(of.number).get(0).leftMinutes();
    }

    @Test
    void theHolderResumesEarlier() {
        Case paused = driver.taken();
        Instant before = paused.period().timing().dueAt();
        paused.asksPause("3 wd").decides("grid-worker", "approve").resumes("building-head");

        assertThat(paused.passedToTheEnd(DeadlineRequestProcess.KEY))
                .containsSubsequence("resumedEarlier", "resumeClock", "clockRuns");
        assertThat(paused.request().resumedBy()).isEqualTo("building-head");
        assertThat(last(paused).reason()).isEqualTo("resumed");
        assertThat(paused.period().timing().dueAt()).isBetween(before, before.plusSeconds(60));
        assertThat(paused.timer("deadlineReached").getDuedate().toInstant())
                .isEqualTo(Date.from(paused.period().timing().dueAt()).toInstant());
    }

    @Test
    void theLevelAboveResumesToo() {
        Case paused = driver.taken()
                .asksPause("3 wd")
                .decides("grid-worker", "approve")
                .resumes("grid-worker-2");

        assertThat(paused.request().resumedBy()).isEqualTo("grid-worker-2");
    }

    @Test
    void aRefusalLeavesTheClockAlone() {
        Case asked = driver.taken();
        List<Segment> before = ledger.segments(asked.number.value());
        asked.asksPause("3 wd").decides("grid-worker-2", "reject");

        assertThat(asked.passedToTheEnd(DeadlineRequestProcess.KEY)).endsWith("isApproved", "requestRefused");
        assertThat(asked.request().state()).isEqualTo(RequestState.REJECTED);
        assertThat(asked.request().decidedBy()).isEqualTo("grid-worker-2");
        assertThat(ledger.segments(asked.number.value())).isEqualTo(before);
        assertThat(asked.period().pausesGranted()).isZero();
        assertThat(asked.timeline()).contains("requestRejected").doesNotContain("clockPaused");
        assertThat(asked.reminders()).containsExactlyInAnyOrder("received-0", "decided");
    }

    @Test
    void aGrantedExtensionMovesTheEndAndItsTimers() {
        Case extended = driver.taken();
        var before = extended.period().timing();
        extended.asksExtension("2 wd").decides("grid-worker", "approve");

        assertThat(extended.passedToTheEnd(DeadlineRequestProcess.KEY))
                .containsSubsequence("isPause", "grantExtension", "extensionGranted");
        assertThat(extended.request().state()).isEqualTo(RequestState.EXTENDED);
        assertThat(extended.period().extensionsGranted()).isEqualTo(1);
        assertThat(extended.period().extendedBy()).hasToString("2 wd");
        assertThat(extended.period().timing().dueAt()).isAfter(before.dueAt());
        assertThat(extended.period().timing().lastWarnAt()).isAfter(before.lastWarnAt());
        assertThat(extended.period().timing().acceptBy()).isEqualTo(before.acceptBy());
        assertThat(extended.timer("deadlineReached").getDuedate().toInstant())
                .isEqualTo(extended.period().timing().dueAt());
        assertThat(extended.timeline()).containsSubsequence("extensionRequested", "requestApproved", "extended");
        assertThat(ledger.segments(extended.number.value())).noneMatch(Segment::paused);
    }

    @Test
    void undecidedItGoesUpLevelByLevelAndStaysAtTheTop() {
        Case asked = driver.taken().asksPause("1 wd");
        assertThat(asked.groups("decideDeadlineRequest")).containsExactly("grid-worker.990100001001001");

        asked.fires("decisionOverdue");
        assertThat(asked.groups("decideDeadlineRequest"))
                .containsExactly("community-mediator.990100001001", "community-secretary.990100001001");
        asked.fires("decisionOverdue");
        assertThat(asked.groups("decideDeadlineRequest")).containsExactly("town-officer.990100001");
        asked.fires("decisionOverdue");
        assertThat(asked.groups("decideDeadlineRequest")).containsExactly("district-centre.990100");
        assertThat(asked.timeline()).doesNotContain("requestUrged");

        asked.fires("decisionOverdue").fires("decisionOverdue");

        assertThat(asked.groups("decideDeadlineRequest")).containsExactly("district-centre.990100");
        assertThat(asked.timeline())
                .containsSubsequence("requestRaised", "requestRaised", "requestUrged", "requestUrged");
        assertThat(asked.reminders())
                .containsExactlyInAnyOrder(
                        "received-0", "received-1", "received-2", "received-3", "urged-4", "urged-5");

        asked.decides("district-centre", "approve");
        assertThat(asked.request().state()).isEqualTo(RequestState.PAUSED);
    }

    @Test
    void whenTheStepEndsThereIsNothingToDecide() {
        Case asked = driver.taken()
                .asksPause("1 wd")
                .completes("building-head", "mediate", "outcome", "escalate", "reason", "谈不拢");

        assertThat(asked.passedToTheEnd(DeadlineRequestProcess.KEY))
                .containsSubsequence("stepEndedBeforeDecision", "withdrawRequest", "requestWithdrawn");
        assertThat(asked.openTasks()).containsExactly("mediate");
        assertThat(asked.request().state()).isEqualTo(RequestState.MOOT);
        assertThat(asked.timeline()).containsSubsequence("pauseRequested", "requestMoot");
    }

    @Test
    void whenTheCaseIsClosedThereIsNothingToDecide() {
        Case asked = driver.taken()
                .asksPause("1 wd")
                .completes("building-head", "mediate", "outcome", "withdrawn", "reason", "和好");

        assertThat(asked.request().state()).isEqualTo(RequestState.MOOT);
        assertThat(asked.facts().status()).isEqualTo("closed");
    }

    @Test
    void whenTheStepEndsInThePauseTheNextHasARunningClock() {
        Case paused = driver.taken()
                .asksPause("1 wd")
                .decides("grid-worker", "approve")
                .completes("building-head", "mediate", "outcome", "escalate", "reason", "谈不拢");

        assertThat(paused.passedToTheEnd(DeadlineRequestProcess.KEY))
                .containsSubsequence("stepEndedInPause", "withdrawRequest", "requestWithdrawn");
        assertThat(paused.request().resumeWhy()).isEqualTo(ResumeWhy.STEP_ENDED);
        assertThat(last(paused).paused()).isFalse();
        assertThat(last(paused).holder().stage()).isEqualTo("grid");
        assertThat(paused.timeline()).containsSubsequence("clockPaused", "pauseEnded");
    }

    @Test
    void workThatGoesOnAtTheSameStepEndsThePause() {
        Case paused = driver.taken();
        Instant before = paused.period().timing().dueAt();
        paused.asksPause("1 wd")
                .decides("grid-worker", "approve")
                .completes("building-head", "mediate", "outcome", "anotherSession", "notes", "当事人来了");

        assertThat(paused.request().resumeWhy()).isEqualTo(ResumeWhy.WORKED_ON);
        assertThat(last(paused).paused()).isFalse();
        assertThat(paused.period().timing().dueAt()).isBetween(before, before.plusSeconds(60));
        assertThat(timersOfTheStep(paused)).hasSize(3);
        assertThat(paused.timer("deadlineReached").getDuedate().toInstant())
                .isEqualTo(Date.from(paused.period().timing().dueAt()).toInstant());
    }

    @Test
    void aTimerThatFiresInThePauseComesAgain() {
        Case paused = driver.taken().asksPause("1 wd").decides("grid-worker", "approve");

        assertThatThrownBy(() -> paused.fires("deadlineReached")).isInstanceOf(TryAgain.class);
        assertThatThrownBy(() -> paused.fires("mediate")).hasRootCauseInstanceOf(TryAgain.class);
        assertThat(paused.period().missedAt()).isNull();
        assertThat(paused.period().warnedAt()).isNull();
    }

    private Segment last(Case of) {
        List<Segment> segments = ledger.segments(of.number.value());
        return segments.get(segments.size() - 1);
    }

    private static boolean firesAfter(Job job, Instant instant) {
        return !job.getDuedate().toInstant().isBefore(instant.truncatedTo(ChronoUnit.MILLIS));
    }

    /** Those of the request itself run on. */
    private static List<Job> timersOfTheStep(Case of) {
        return of.jobs().stream()
                .filter(job -> !job.getProcessDefinitionKey().equals(DeadlineRequestProcess.KEY))
                .toList();
    }
}
