package org.gridcase.dispute.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.runtime.Job;
import org.gridcase.calendar.ClockLedger;
import org.gridcase.calendar.ClockLedger.Segment;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.deadline.Owed;
import org.gridcase.deadline.PassedTime;
import org.gridcase.dispute.process.DisputeDriver.Case;
import org.gridcase.engine.TryAgain;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the deadlines of a dispute do, with the engine's real timers fired by hand. */
class DisputeDeadlinesTest extends DisputeDeadlines {

    private static final long UNCLAIMED = 100;

    @Autowired
    ClockLedger ledger;

    @Test
    void whatNobodyTookUpEscalatesFirstAndAClaimMovesTheTimerToTheEnd() {
        Case dispute = driver.inBuilding();
        assertThat(edge(dispute).getDuedate()).isEqualTo(period(dispute, "accept_by"));
        assertThat(edge(dispute).getPriority()).isEqualTo(UNCLAIMED);
        assertThat(period(dispute, "accept_by")).isBefore(period(dispute, "due_at"));

        dispute.claims("building-head", "mediate");
        assertThat(edge(dispute).getDuedate()).isEqualTo(period(dispute, "due_at"));
        assertThat(edge(dispute).getPriority()).isZero();

        dispute.givesBack("building-head", "mediate");
        assertThat(edge(dispute).getDuedate()).isEqualTo(period(dispute, "accept_by"));
        assertThat(edge(dispute).getPriority()).isEqualTo(UNCLAIMED);
    }

    @Test
    void aNoteAClaimAndAFurtherSessionNeverMoveTheDeadline() {
        Case dispute = driver.inBuilding();
        Instant due = cases.facts(number(dispute)).dueAt();
        Date accept = period(dispute, "accept_by");

        cases.record(number(dispute), TimelineEntry.by("building-head", "noted", "building", "下午再去"));
        cases.keepDocument(number(dispute), "照片.pdf", "application/pdf", new byte[] {1});
        assertThat(ledger.segments(dispute.number.value())).hasSize(1);
        dispute.completes("building-head", "mediate", "outcome", "anotherSession", "notes", "约定再谈")
                .claims("building-head", "mediate");

        assertThat(cases.facts(number(dispute)).dueAt()).isEqualTo(due);
        assertThat(period(dispute, "due_at")).isEqualTo(Date.from(due));
        assertThat(period(dispute, "accept_by")).isEqualTo(accept);
        assertThat(dispute.open("mediate").getDueDate()).isEqualTo(Date.from(due));
        assertThat(ledger.segments(dispute.number.value()))
                .extracting(Segment::paused)
                .containsOnly(false);
    }

    @Test
    void yellowAndRedReachTheHolderAndTheSuperiorOnceEach() {
        Case dispute = driver.inBuilding().claims("building-head", "mediate");

        PassedTime.untilLastWarning(dispute.number.value(), jdbc);
        warnings(dispute).forEach(job -> management.executeJob(job.getId()));
        dispute.completes("building-head", "mediate", "outcome", "anotherSession", "notes", "约定再谈");
        warnings(dispute).forEach(job -> management.executeJob(job.getId()));

        assertThat(timeline(dispute)).containsSubsequence("warning", "lastWarning");
        assertThat(timeline(dispute)).containsOnlyOnce("warning", "lastWarning");
        assertThat(toldOf(dispute, "warning")).contains("building-head").containsAll(ABOVE_BUILDING);
        assertThat(toldOf(dispute, "lastWarning")).contains("building-head").containsAll(ABOVE_BUILDING);
    }

    /** The executor may take the timers that an outage has left in any order. */
    @Test
    void theEndSendsTheWarningsThatDidNotGoOutBefore() {
        Case dispute = driver.inBuilding().claims("building-head", "mediate").fires("deadlineReached");

        assertThat(timeline(dispute)).containsSubsequence("warning", "lastWarning", "deadlineMissed", "stageOpened");
        assertThat(timeline(dispute)).containsOnlyOnce("warning", "lastWarning", "deadlineMissed");
        assertThat(dispute.passedStages()).containsExactly("building", "grid");
        assertThat(toldOf(dispute, "deadlineMissed")).contains("building-head").containsAll(ABOVE_BUILDING);
    }

    @Test
    void theRecordSaysHowManyMinutesTheClockRan() {
        Case dispute = driver.inBuilding().claims("building-head", "mediate");
        long held = Duration.between(
                        ledger.segments(dispute.number.value()).get(0).from(), clock.instant())
                .toMinutes();

        dispute.fires("deadlineReached");

        assertThat(argumentsOf(dispute, "deadlineMissed"))
                .isIn(List.of("case.level.building", held + ""), List.of("case.level.building", held + 1 + ""));
    }

    @Test
    void ruledSoTheHolderKeepsItUnderSupervisionWithANewPeriod() {
        override("building", "3 wd", "supervise tellCommunity");
        Case dispute = driver.inBuilding().claims("building-head", "mediate");
        long first = owed(dispute).period();

        dispute.fires("deadlineReached");

        assertThat(dispute.passedStages()).containsExactly("building");
        assertThat(dispute.openTasks()).containsExactly("mediate");
        assertThat(owed(dispute).period()).isNotEqualTo(first);
        assertThat(argumentsOf(dispute, "supervision")).containsExactly("case.level.building", "1");
        assertThat(timeline(dispute)).containsSubsequence("deadlineMissed", "supervision", "communityTold");
        assertThat(toldOf(dispute, "communityTold")).contains("community-secretary", "community-mediator");

        dispute.claims("building-head", "mediate").fires("deadlineReached");
        assertThat(argumentsOf(dispute, "supervision")).containsExactly("case.level.building", "2");
    }

    @Test
    void ruledSoSigningGoesOnUnderSupervision() {
        override("signAgreement", "3 wd", "supervise");
        Case dispute = driver.inGrid().completes("grid-worker", "mediate", "outcome", "settled");

        dispute.fires("signingOverdue");

        assertThat(dispute.openTasks()).containsExactly("signAgreement");
        assertThat(timeline(dispute)).contains("supervision").doesNotContain("agreementLapsed");
    }

    @Test
    void ruledSoAJointMeetingGoesOnUnderSupervision() {
        override("jointMeeting", "3 wd", "supervise");
        Case dispute = driver.inCommunity()
                .completes(
                        "community-mediator",
                        "mediate",
                        "outcome",
                        "gather",
                        "reason",
                        "各方一起谈",
                        "invited",
                        "developer,residents")
                .claims("property-secretary", "holdJointMeeting");

        dispute.fires("meetingOverdue");

        assertThat(dispute.openTasks()).containsExactly("holdJointMeeting");
        assertThat(timeline(dispute)).containsSubsequence("deadlineMissed", "supervision", "meetingOpened");
    }

    @Test
    void atTheDistrictAMissedDeadlineIsSupervised() {
        Case dispute = driver.enteringAt("town").fires("townDeadline");
        assertThat(cases.facts(number(dispute)).stage()).isEqualTo("district");

        dispute.fires("townDeadline");

        assertThat(cases.facts(number(dispute)).stage()).isEqualTo("district");
        assertThat(dispute.openTasks()).containsExactly("decideAtTown");
        assertThat(timeline(dispute)).contains("supervision");
    }

    /** The town cannot win time by mediating again and again. */
    @Test
    void aDeadlineThatPassesInTheTownsOwnMediationTakesTheCaseToTheDistrict() {
        Case dispute = driver.enteringAt("town")
                .completes("town-officer", "decideAtTown", "outcome", "mediate")
                .claims("town-officer", "mediate")
                .fires("deadlineReached");

        assertThat(cases.facts(number(dispute)).stage()).isEqualTo("district");
        assertThat(dispute.openTasks()).containsExactly("decideAtTown");
        assertThat(timeline(dispute)).containsOnlyOnce("deadlineMissed");
    }

    @Test
    void mediationAtTheTownHasNoTimeOfItsOwn() {
        Case dispute = driver.enteringAt("town");
        Owed before = owed(dispute);

        dispute.completes("town-officer", "decideAtTown", "outcome", "mediate");
        assertThat(owed(dispute))
                .isEqualTo(new Owed(
                        before.period(),
                        before.acceptBy(),
                        before.warnAt(),
                        before.lastWarnAt(),
                        before.dueAt(),
                        true));

        dispute.completes("town-officer", "mediate", "outcome", "escalate", "reason", "谈不拢");
        assertThat(owed(dispute).dueAt()).isEqualTo(before.dueAt());
        assertThat(dispute.openTasks()).containsExactly("decideAtTown");
    }

    @Test
    void aTimerThatComesTooEarlyComesAgainWithoutLosingARetry() {
        // As when a node holds the job already and the instant is moved before a thread takes it.
        Case dispute = driver.inBuilding();
        int retries = edge(dispute).getRetries();

        assertThatThrownBy(() -> management.executeJob(edge(dispute).getId())).isInstanceOf(TryAgain.class);

        assertThat(edge(dispute).getRetries()).isEqualTo(retries);
        assertThat(edge(dispute).getExceptionMessage()).isNull();
        assertThat(dispute.openTasks()).containsExactly("mediate");
        assertThat(timeline(dispute)).doesNotContain("unaccepted");
    }

    private void override(String step, String within, String atEnd) {
        jdbc.sql("""
                        INSERT INTO gridcase.deadline_override (process, step, urgency, within, at_end, reason)
                        VALUES ('dispute-resolution', :step, 'ordinary', :within, :atEnd, 'DisputeDeadlinesTest')
                        """)
                .param("step", step)
                .param("within", within)
                .param("atEnd", atEnd)
                .update();
    }

    private List<Job> warnings(Case dispute) {
        return jobs(dispute, "mediate");
    }

    private List<String> argumentsOf(Case dispute, String kind) {
        return jdbc.sql("""
                        SELECT unnest(arguments) FROM gridcase.case_timeline WHERE case_number = :case AND line = (
                            SELECT max(line) FROM gridcase.case_timeline WHERE case_number = :case AND kind = :kind)
                        """)
                .param("case", dispute.number.value())
                .param("kind", kind)
                .query(String.class)
                .list();
    }
}
