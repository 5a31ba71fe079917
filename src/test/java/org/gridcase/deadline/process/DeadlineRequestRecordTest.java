package org.gridcase.deadline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.TaskService;
import org.gridcase.ApiClient;
import org.gridcase.EngineTables;
import org.gridcase.GridcaseTest;
import org.gridcase.calendar.ClockLedger;
import org.gridcase.calendar.ClockLedger.Segment;
import org.gridcase.calendar.WorkingCalendars;
import org.gridcase.calendar.domain.WorkingCalendar;
import org.gridcase.deadline.process.RequestDriver.Case;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a request leaves behind: exactly the time that counted, nobody's own decision, and no words in the engine. */
@GridcaseTest
class DeadlineRequestRecordTest {

    private static final String MARK = "隐私标记Qx8";

    @LocalServerPort
    private int port;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ClockLedger ledger;

    @Autowired
    private WorkingCalendars calendars;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private RequestDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(RequestDriver.class);
    }

    /** The whole case is moved back by nine days, so that the pause has lasted for so long. */
    @Test
    void theEndMovesByExactlyTheTimeThatCountedInThePause() {
        Case paused = driver.taken();
        long period = paused.period().id();
        paused.asksPause("5 wd").decides("grid-worker", "approve");
        earlier(paused.number.value(), Duration.ofDays(9));
        WorkingCalendar calendar = calendars.get(WorkingCalendars.NATIONAL);
        Instant without = calendar.end(
                        paused.period().began(), paused.period().rule().handleWithin(), List.of())
                .at();

        paused.fires("pauseLapsed");

        assertThat(paused.period().id()).isEqualTo(period);
        Segment pause = ledger.segments(paused.number.value()).stream()
                .filter(Segment::paused)
                .findFirst()
                .orElseThrow();
        assertThat(Duration.between(pause.from(), pause.to())).isGreaterThanOrEqualTo(Duration.ofDays(9));
        // Working days do not count the day on which they begin.
        Instant counts = paused.period()
                .began()
                .atZone(calendar.zone())
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(calendar.zone())
                .toInstant();
        Instant from = pause.from().isBefore(counts) ? counts : pause.from();
        assertThat(worked(calendar, without, paused.period().timing().dueAt()))
                .isEqualTo(worked(calendar, from, pause.to()))
                .isPositive();
    }

    /** Working time between two instants, summed up without the calendar's own arithmetic. */
    private static Duration worked(WorkingCalendar calendar, Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = to.atZone(calendar.zone()).toLocalDate();
        for (LocalDate day = from.atZone(calendar.zone()).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                sum = sum.plus(overlap(calendar, day, LocalTime.of(9, 0), LocalTime.of(12, 0), from, to))
                        .plus(overlap(calendar, day, LocalTime.of(13, 30), LocalTime.of(17, 30), from, to));
            }
        }
        return sum;
    }

    private static Duration overlap(
            WorkingCalendar calendar, LocalDate day, LocalTime open, LocalTime close, Instant from, Instant to) {
        Instant begin = day.atTime(open).atZone(calendar.zone()).toInstant();
        Instant end = day.atTime(close).atZone(calendar.zone()).toInstant();
        Instant first = begin.isBefore(from) ? from : begin;
        Instant last = end.isAfter(to) ? to : end;
        return last.isAfter(first) ? Duration.between(first, last) : Duration.ZERO;
    }

    /** Past the guards of an append-only table, as only a test may. */
    private void earlier(String number, Duration by) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            String interval = by.toSeconds() + " seconds";
            jdbc.sql("""
                            UPDATE gridcase.clock_segment
                            SET began = began - CAST(:by AS interval), ended = ended - CAST(:by AS interval)
                            WHERE case_number = :case AND ended IS NOT NULL
                            """).param("by", interval).param("case", number).update();
            jdbc.sql("""
                            UPDATE gridcase.clock_segment SET began = began - CAST(:by AS interval)
                            WHERE case_number = :case AND ended IS NULL
                            """).param("by", interval).param("case", number).update();
            jdbc.sql("UPDATE gridcase.clock_period SET began = began - CAST(:by AS interval) WHERE case_number = :case")
                    .param("by", interval)
                    .param("case", number)
                    .update();
        });
    }

    @Test
    void nobodyDecidesOnAnOwnRequestWhateverPostsOneHolds() {
        Case asked = driver.taken().asksPause("1 wd");

        assertThatThrownBy(() -> asked.claims("building-head", "decideDeadlineRequest"))
                .hasRootCauseInstanceOf(Refusal.class)
                .hasRootCauseMessage("deadline.request.own");
        assertThatThrownBy(() -> asked.decides("building-head", "approve"))
                .hasRootCauseInstanceOf(Refusal.class)
                .hasRootCauseMessage("deadline.request.own");
        assertThat(asked.request().outcome()).isNull();
        assertThat(tasks.createTaskQuery()
                        .taskId(asked.open("decideDeadlineRequest").getId())
                        .taskUnassigned()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void theDatabaseKeepsOneOpenRequestForEachCase() {
        Case asked = driver.taken().asksPause("1 wd");

        assertThatThrownBy(() -> jdbc.sql("""
                                INSERT INTO gridcase.clock_request
                                    (case_number, period_id, kind, reason, asked_period, evidence, asked_by, asked_at,
                                     deciders, decide_from, decide_by)
                                SELECT case_number, period_id, 'extension', reason, asked_period, evidence, asked_by,
                                       asked_at, deciders, decide_from, decide_by
                                FROM gridcase.clock_request WHERE case_number = ?
                                """).param(asked.number.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("clock_request_one_open");
    }

    @Test
    void ofTwoRequestsAtTheSameMomentOneIsKept() throws Exception {
        Case taken = driver.taken();
        Map<String, Object> body = Map.of(
                "kind", "pause",
                "ground", "waitingForUnit",
                "reason", "等物业",
                "period", "1 wd",
                "attachments", List.of(taken.attachment()));
        Callable<Integer> ask = () -> ApiClient.basic(port, "building-head", "gridcase")
                .post("/api/cases/" + taken.number + "/clock/requests", body)
                .status();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> answers = two.invokeAll(List.of(ask, ask));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(201, 409);
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void whatPeopleWriteStaysOutOfTheEngine() {
        Case asked = driver.taken();
        ApiClient head = ApiClient.basic(port, "building-head", "gridcase");
        String clock = "/api/cases/" + asked.number + "/clock";
        assertThat(head.post(
                                clock + "/requests",
                                Map.of(
                                        "kind", "pause",
                                        "ground", "waitingForParty",
                                        "reason", MARK,
                                        "period", "1 wd",
                                        "attachments", List.of(asked.attachment())))
                        .status())
                .isEqualTo(201);
        asked.completes("grid-worker", "decideDeadlineRequest", "outcome", "approve", "reason", MARK, "smuggled", MARK);
        assertThat(head.post(clock + "/resumption", Map.of("reason", MARK)).status())
                .isEqualTo(200);

        assertThat(EngineTables.with(jdbc, "Qx8")).isEmpty();
        assertThat(asked.request().reason()).isEqualTo(MARK);
        assertThat(asked.request().decisionReason()).isEqualTo(MARK);
        assertThat(asked.request().resumeReason()).isEqualTo(MARK);
    }
}
