package org.gridcase.deadline.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.gridcase.GridcaseTest;
import org.gridcase.calendar.ClockLedger;
import org.gridcase.calendar.ClockLedger.Segment;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.Periods;
import org.gridcase.dispute.Disputes;
import org.gridcase.dispute.ReportDispute;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nodes and people that act at the moment at which an outage is written down; in transactions of their own. */
@GridcaseTest
class OutageTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Disputes disputes;

    @Autowired
    private Periods periods;

    @Autowired
    private ClockLedger ledger;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final ExecutorService threads = Executors.newFixedThreadPool(3);
    private final Instant now = Instant.now();
    private final Instant asleep = now.minus(Duration.ofMinutes(3));
    private final Instant awake = now.plus(Duration.ofMinutes(1));

    private DeadlineWork work;
    private CaseNumber number;

    @BeforeEach
    void report() {
        work = beans.createBean(DeadlineWork.class);
        number = new CaseNumber(disputes.report(new ReportDispute(
                        "停机 " + System.nanoTime(),
                        "楼上漏水。",
                        "water-leak",
                        "990100001001001001",
                        "resident",
                        2,
                        false,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        "building",
                        "测试",
                        "grid-worker"))
                .caseNumber());
    }

    /** It concerned every open case of the database. */
    @AfterEach
    void nothingStaysMarked() {
        threads.shutdownNow();
        work.lastSeen(Instant.now());
        work.redate();
    }

    @Test
    void nodesThatWakeTogetherWriteItDownOnce() throws Exception {
        long before = outages();
        work.lastSeen(asleep);

        List<Future<?>> nodes = List.of(
                threads.submit(work.nodeThatWakes(awake)),
                threads.submit(work.nodeThatWakes(awake)),
                threads.submit(work.nodeThatWakes(awake)));
        for (Future<?> node : nodes) {
            node.get(60, TimeUnit.SECONDS);
        }

        assertThat(outages()).isEqualTo(before + 1);
        assertThat(downtimes()).isEqualTo(1);
    }

    @Test
    void writingItDownForLongIsNoSecondOutage() {
        long before = outages();

        work.outageThatIsWrittenSlowly(asleep, awake, Duration.ofMinutes(10));
        work.nodeThatWakes(awake.plus(Duration.ofMinutes(10))).run();

        assertThat(outages()).isEqualTo(before + 1);
    }

    /** Somebody takes the case up while the outage waits for it: the new holder's time was down as well. */
    @Test
    void aHandOverAtThatMomentIsNotForgotten() throws Exception {
        work.lastSeen(asleep);
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Future<?> person = threads.submit(() -> transaction.executeWithoutResult(status -> {
            periods.taken(number, "building-head", "taken");
            taken.countDown();
            waitFor(commit);
        }));
        waitFor(taken);

        Future<?> node = threads.submit(work.nodeThatWakes(awake));
        await().atMost(90, TimeUnit.SECONDS).until(this::somebodyWaitsForALock);
        commit.countDown();
        person.get(60, TimeUnit.SECONDS);
        node.get(60, TimeUnit.SECONDS);

        assertThat(downtimes()).isEqualTo(1);
        List<Segment> segments = ledger.segments(number.value());
        assertThat(segments.get(segments.size() - 1).holder().username()).isEqualTo("building-head");
        for (int i = 1; i < segments.size(); i++) {
            assertThat(segments.get(i).from()).isEqualTo(segments.get(i - 1).to());
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
                .query(Boolean.class)
                .single();
    }

    private long downtimes() {
        return ledger.segments(number.value()).stream()
                .filter(segment -> segment.paused() && segment.reason().equals(ClockLedger.OUTAGE))
                .count();
    }

    private long outages() {
        return jdbc.sql("SELECT count(*) FROM gridcase.service_outage")
                .query(Long.class)
                .single();
    }
}
