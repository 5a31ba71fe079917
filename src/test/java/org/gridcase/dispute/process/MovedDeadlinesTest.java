package org.gridcase.dispute.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.gridcase.calendar.ClockLedger;
import org.gridcase.calendar.ClockLedger.Segment;
import org.gridcase.calendar.WorkingCalendars;
import org.gridcase.calendar.domain.WorkingCalendar;
import org.gridcase.deadline.PassedTime;
import org.gridcase.deadline.service.DeadlineWork;
import org.gridcase.dispute.process.DisputeDriver.Case;
import org.gridcase.engine.TryAgain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * A corrected calendar and an outage move what is owed, the engine's timers included. Rolled back at the end: both concern
 * every open case of the database.
 */
@Transactional
class MovedDeadlinesTest extends DisputePaths {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ClockLedger ledger;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    DeadlineWork work;

    @BeforeEach
    void onlyTheseCases() {
        work = beans.createBean(DeadlineWork.class);
        // What other tests left open is not the matter of this one.
        jdbc.sql("UPDATE gridcase.clock_period SET ended_at = now(), end_reason = 'test' WHERE ended_at IS NULL")
                .update();
    }

    @Test
    void aCorrectedCalendarMovesWhatItTouchesOnce() {
        Case dispute = driver.inBuilding().claims("building-head", "mediate");
        Instant before = due(dispute);
        LocalDate last = day(before);

        work.alsoARest(last);
        assertThat(work.redate()).isEqualTo(1);

        Instant after = due(dispute);
        assertThat(after).isEqualTo(nextClose(last));
        assertThat(edge(dispute).getDuedate()).isEqualTo(Date.from(after));
        assertThat(dispute.open("mediate").getDueDate()).isEqualTo(Date.from(after));
        assertThat(lines(dispute, "redated")).hasSize(1);
        assertThat(lines(dispute, "redated").get(0)).contains(before.toString(), after.toString());

        work.alsoARest(last);
        assertThat(work.redate()).isZero();
        assertThat(lines(dispute, "redated")).hasSize(1);
    }

    @Test
    void whatBeganInTheOldRevisionWhileTheNewCameInIsFound() {
        Case dispute = driver.inBuilding();
        LocalDate last = day(due(dispute));
        work.alsoARest(last);
        jdbc.sql("UPDATE gridcase.clock_period SET stale = false WHERE case_number = :case")
                .param("case", dispute.number.value())
                .update();

        assertThat(work.redate()).isEqualTo(1);
        assertThat(day(due(dispute))).isAfter(last);
    }

    @Test
    void whatTheCorrectionDoesNotTouchStays() {
        Case urgent = driver.violent();
        Case dispute = driver.inBuilding();
        LocalDate beyond = day(due(dispute)).plusDays(1);

        work.alsoARest(beyond);

        assertThat(work.redate()).isZero();
        assertThat(lines(dispute, "redated")).isEmpty();
        assertThat(lines(urgent, "redated")).isEmpty();
    }

    /** Twenty-four hours round the clock: the end moves by exactly what the outage took. */
    @Test
    void anOutageIsNotHeldAgainstAnybody() {
        Case dispute = driver.violent().claims("grid-worker", "goToScene");
        dispute.submits("grid-worker", "goToScene", "found", "已劝开").claims("grid-worker", "mediate");
        Instant before = due(dispute);
        Instant from = now().plus(2, ChronoUnit.HOURS);
        Instant to = from.plus(5, ChronoUnit.HOURS);

        work.outage(from, to);
        assertThat(work.redate()).isEqualTo(1);

        assertThat(due(dispute)).isEqualTo(before.plus(5, ChronoUnit.HOURS));
        assertThat(edge(dispute).getDuedate()).isEqualTo(Date.from(due(dispute)));
        List<Segment> segments = ledger.segments(dispute.number.value());
        Segment down = segments.get(segments.size() - 2);
        assertThat(down.paused()).isTrue();
        assertThat(down.reason()).isEqualTo(ClockLedger.OUTAGE);
        assertThat(Duration.between(down.from(), down.to())).isEqualTo(Duration.ofHours(5));
        assertThat(down.holder().username()).isEqualTo("grid-worker");
        for (int i = 1; i < segments.size(); i++) {
            assertThat(segments.get(i).from()).isEqualTo(segments.get(i - 1).to());
        }
        assertThat(lines(dispute, "redated")).hasSize(1);
        assertThat(work.redate()).isZero();
    }

    @Test
    void anOutageOutsideWorkingHoursMovesNoWorkingDays() {
        Case dispute = driver.inBuilding();
        Instant before = due(dispute);
        Instant night =
                day(now()).plusDays(1).atTime(22, 0).atZone(clock.getZone()).toInstant();

        work.outage(night, night.plus(6, ChronoUnit.HOURS));

        assertThat(work.redate()).isZero();
        assertThat(due(dispute)).isEqualTo(before);
        assertThat(ledger.segments(dispute.number.value()))
                .extracting(Segment::paused)
                .contains(true);
    }

    @Test
    void configuredSoAnOutageCounts() {
        Case dispute = driver.inBuilding();
        Instant before = due(dispute);

        work.outageThatCounts(now().plus(1, ChronoUnit.HOURS), now().plus(80, ChronoUnit.HOURS));

        assertThat(work.redate()).isZero();
        assertThat(due(dispute)).isEqualTo(before);
        assertThat(ledger.segments(dispute.number.value())).hasSize(1);
    }

    /** Everything is overdue at once, and the executor takes it in the worst order: each fires once, no level is skipped. */
    @Test
    void missedTimersFireOnceInOrderAndSkipNoLevel() {
        Case dispute = driver.inBuilding().claims("building-head", "mediate");
        List<String> missed = jobs(dispute).stream().map(Job::getId).sorted().toList();
        assertThat(missed).hasSize(3);
        PassedTime.until("deadlineReached", dispute.number.value(), jdbc);

        management.executeJob(edge(dispute).getId());
        jobs(dispute).stream()
                .filter(job -> missed.contains(job.getId()))
                .forEach(job -> management.executeJob(job.getId()));

        assertThat(dispute.passedStages()).containsExactly("building", "grid");
        assertThat(kinds(dispute)).containsSubsequence("warning", "lastWarning", "deadlineMissed", "stageOpened");
        assertThat(kinds(dispute)).containsOnlyOnce("warning", "lastWarning", "deadlineMissed");
        assertThat(due(dispute)).isAfter(now());
    }

    /** A reminder that an outage has overtaken waits until the instants are right again. */
    @Test
    void aReminderDoesNotGoOutOnAStaleInstant() {
        Case dispute = driver.violent().claims("grid-worker", "goToScene");
        dispute.submits("grid-worker", "goToScene", "found", "已劝开").claims("grid-worker", "mediate");
        work.outage(now().plus(1, ChronoUnit.HOURS), now().plus(5, ChronoUnit.HOURS));
        PassedTime.untilLastWarning(dispute.number.value(), jdbc);

        List<Job> warnings = jobs(dispute).stream()
                .filter(job -> !job.getId().equals(edge(dispute).getId()))
                .toList();

        assertThat(warnings).hasSize(2).allSatisfy(job -> assertThatThrownBy(() -> management.executeJob(job.getId()))
                .hasRootCauseInstanceOf(TryAgain.class));
        assertThat(kinds(dispute)).doesNotContain("warning", "lastWarning");
    }

    @Test
    void aShortPauseIsNoOutage() {
        Case dispute = driver.inBuilding();

        work.outage(now(), now().plus(90, ChronoUnit.SECONDS));

        assertThat(ledger.segments(dispute.number.value())).hasSize(1);
        assertThat(work.redate()).isZero();
    }

    private Instant nextClose(LocalDate day) {
        WorkingCalendar calendar = calendars.get(WorkingCalendars.NATIONAL);
        LocalDate next = day.plusDays(1);
        while (!calendar.isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next.atTime(calendar.hours().close()).atZone(clock.getZone()).toInstant();
    }

    private Job edge(Case dispute) {
        return instances(dispute)
                .flatMap(instance ->
                        management
                                .createJobQuery()
                                .processInstanceId(instance)
                                .activityId("deadlineReached")
                                .list()
                                .stream())
                .findFirst()
                .orElseThrow();
    }

    private List<Job> jobs(Case dispute) {
        return instances(dispute)
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance).list().stream())
                .toList();
    }

    private Stream<String> instances(Case dispute) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(dispute.number.value()).list().stream()
                .map(ProcessInstance::getId);
    }

    private List<String> kinds(Case dispute) {
        return jdbc.sql("SELECT kind FROM gridcase.case_timeline WHERE case_number = :case ORDER BY line")
                .param("case", dispute.number.value())
                .query(String.class)
                .list();
    }

    private List<String> lines(Case dispute, String kind) {
        return jdbc.sql("""
                        SELECT array_to_string(arguments, ' ') FROM gridcase.case_timeline
                        WHERE case_number = :case AND kind = :kind
                        """)
                .param("case", dispute.number.value())
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    private Instant due(Case dispute) {
        return dispute.facts().dueAt();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private LocalDate day(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate();
    }
}
