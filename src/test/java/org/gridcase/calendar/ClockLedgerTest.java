package org.gridcase.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.gridcase.GridcaseTest;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.calendar.ClockLedger.Segment;
import org.gridcase.shared.SqlTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@GridcaseTest
class ClockLedgerTest {

    private static final Instant OPENED = Instant.parse("2026-11-20T02:00:00.123456Z");
    private static final String CN = WorkingCalendars.NATIONAL;
    private static final Holder GRID = new Holder("grid", "grid-worker", "990100001001001", null);
    private static final Holder COMMUNITY = new Holder("community", "community-mediator", "990100001001", null);

    @Autowired
    ClockLedger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final String number = "ledger-" + UUID.randomUUID();

    @BeforeEach
    void open() {
        ledger.open(number, OPENED, GRID, CN, "登记");
    }

    @Test
    void tilesTheLifeOfACase() {
        ledger.handOver(number, new Holder("grid", "grid-worker", "990100001001001", "zhang"), CN, "签收", Instant.now());
        ledger.handOver(number, COMMUNITY, CN, "未化解", Instant.now());
        Instant closed = ledger.close(number, "办结");

        List<Segment> segments = ledger.segments(number);
        assertThat(segments).extracting(Segment::reason).containsExactly("登记", "签收", "未化解");
        assertThat(segments.get(0).from()).isEqualTo(OPENED);
        assertThat(segments.get(2).to()).isEqualTo(closed);
        assertThat(ledger.runs(number)).isFalse();
        assertTiled(segments);
    }

    @Test
    void staysAsItIsWithTheSameHolder() {
        ledger.handOver(number, GRID, CN, "again", Instant.now());

        assertThat(ledger.segments(number)).containsExactly(new Segment(1, GRID, false, CN, "登记", OPENED, null));
    }

    @Test
    void refusesASecondOpeningAndAHandOverOfNothing() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> ledger.open(number, OPENED, COMMUNITY, CN, "twice"));
        ledger.close(number, "办结");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> ledger.handOver(number, COMMUNITY, CN, "late", Instant.now()));
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> ledger.close(number, "twice"));
    }

    @Test
    void theDatabaseRefusesOverlapGapAndASecondRunningSegment() {
        assertRefused("insert_overlap", "clock_segment_", () -> insert(2, OPENED.plusSeconds(1), null));
        assertRefused(
                "insert_overlap",
                "clock_segment_case_number_period_excl",
                () -> insert(2, OPENED.plusSeconds(1), OPENED.plusSeconds(2)));
        ledger.close(number, "办结");
        Instant end = ledger.segments(number).get(0).to();
        assertRefused("insert_gap", "gap in the clock ledger", () -> insert(2, end.plusMillis(1), null));
        assertRefused("insert_gap", "gap in the clock ledger", () -> insert(3, end, null));
    }

    @Test
    void theDatabaseRefusesToRewriteWhatIsWritten() {
        ledger.handOver(number, COMMUNITY, CN, "未化解", Instant.now());
        for (String change : List.of(
                "UPDATE gridcase.clock_segment SET post = 'x' WHERE case_number = :case",
                "UPDATE gridcase.clock_segment SET ended = ended + interval '1 s' WHERE case_number = :case AND segment = 1",
                "UPDATE gridcase.clock_segment SET ended = NULL, end_reason = NULL WHERE case_number = :case AND segment = 1",
                "UPDATE gridcase.clock_segment SET username = 'x', ended = now(), end_reason = 'x' WHERE case_number = :case AND segment = 2",
                "DELETE FROM gridcase.clock_segment WHERE case_number = :case")) {
            assertRefused(change, "append-only", () -> jdbc.sql(change)
                    .param("case", number)
                    .update());
        }
        assertThatThrownBy(() -> jdbc.sql("TRUNCATE gridcase.clock_segment").update())
                .hasMessageContaining("append-only");
    }

    /** Twenty hand-overs at once: each waits for the one before it, and none is lost. */
    @Test
    void tilesUnderConcurrency() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        IntStream.range(0, 20)
                .forEach(i -> threads.execute(() -> ledger.handOver(
                        number,
                        new Holder("grid", "grid-worker", "990100001001001", "person-" + i),
                        CN,
                        "r" + i,
                        Instant.now())));
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        List<Segment> segments = ledger.segments(number);
        assertThat(segments).hasSize(21);
        assertThat(segments).extracting(segment -> segment.holder().username()).doesNotHaveDuplicates();
        assertTiled(segments);
    }

    /** Eight threads do what they like with one case, and the service goes down in between. */
    @Test
    void tilesUnderRandomOperationsAtOnce() throws Exception {
        long seed = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> runs = IntStream.range(0, 8)
                .<Future<?>>mapToObj(thread -> threads.submit(() -> {
                    Random random = new Random(seed + thread);
                    IntStream.range(0, 40).forEach(turn -> operate(random));
                }))
                .toList();
        threads.shutdown();
        for (Future<?> run : runs) {
            run.get(60, TimeUnit.SECONDS);
        }
        Instant closed = ledger.close(number, "办结");

        List<Segment> segments = ledger.segments(number);
        assertThat(segments).as("seed " + seed).hasSizeGreaterThan(100);
        assertTiled(segments);
        assertThat(segments.get(0).from()).isEqualTo(OPENED);
        assertThat(segments.get(segments.size() - 1).to()).isEqualTo(closed);
        assertThat(segments.stream()
                        .map(segment -> Duration.between(segment.from(), segment.to()))
                        .reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.between(OPENED, closed));
    }

    private void operate(Random random) {
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4 -> ledger.pause(number, "pausedForParty");
            case 5, 6, 7, 8, 9 -> ledger.resume(number, "resumed");
            case 10, 11, 12, 13 -> ledger.taken(number, "person-" + random.nextInt(3), "taken");
            case 14 -> ledger.taken(number, null, "taken");
            case 15, 16 -> ledger.handOver(number, GRID, CN, "again", Instant.now());
            case 17 -> ledger.handOver(number, COMMUNITY, "other", "up", Instant.now());
            case 18 -> ledger.handOver(number, COMMUNITY, CN, "up", Instant.now());
            default -> ledger.outage(Instant.now().minusMillis(5), Instant.now());
        }
    }

    /** Whoever takes two cases one after the other must not hold one that an outage waits for, and wait for its other. */
    @Test
    void anOutageTakesTheCasesInTheOrderOfTheirNumbers() throws Exception {
        String first = "ledger-0" + UUID.randomUUID();
        String second = "ledger-1" + UUID.randomUUID();
        ledger.open(second, OPENED, GRID, CN, "登记");
        ledger.open(first, OPENED, GRID, CN, "登记");
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<Integer> outage = transaction.execute(status -> {
            ledger.handOver(first, COMMUNITY, CN, "up", Instant.now());
            Future<Integer> running = thread.submit(() -> transaction.execute(inner -> {
                // However the database chooses to read the table: here as it lies on the disk.
                jdbc.sql("SET LOCAL enable_indexscan = off").update();
                jdbc.sql("SET LOCAL enable_bitmapscan = off").update();
                return ledger.outage(Instant.now().minusMillis(5), Instant.now());
            }));
            await().until(this::somebodyWaitsForALock);
            ledger.handOver(second, COMMUNITY, CN, "up", Instant.now());
            return running;
        });
        thread.shutdown();

        assertThat(outage.get(30, TimeUnit.SECONDS)).isPositive();
        assertTiled(ledger.segments(first));
        assertTiled(ledger.segments(second));
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void aPauseStandsUntilItIsOver() {
        ledger.pause(number, "pausedForParty");
        ledger.pause(number, "pausedForExpert");
        ledger.taken(number, "zhang", "taken");
        assertThat(ledger.segments(number)).extracting(Segment::paused).containsExactly(false, true, true);

        ledger.resume(number, "resumed");
        ledger.resume(number, "resumed");
        assertThat(ledger.segments(number)).extracting(Segment::paused).containsExactly(false, true, true, false);
        assertThat(ledger.segments(number).get(3).holder().username()).isEqualTo("zhang");
    }

    private static void assertTiled(List<Segment> segments) {
        for (int i = 1; i < segments.size(); i++) {
            assertThat(segments.get(i).from()).isEqualTo(segments.get(i - 1).to());
            assertThat(Duration.between(
                            segments.get(i - 1).from(), segments.get(i - 1).to()))
                    .isGreaterThanOrEqualTo(Duration.ZERO);
        }
    }

    private void assertRefused(String what, String reason, Runnable change) {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> change.run()))
                .as(what)
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining(reason);
    }

    private void insert(int segment, Instant began, Instant ended) {
        jdbc.sql("""
                        INSERT INTO gridcase.clock_segment
                            (case_number, segment, stage, post, place, calendar, reason, began, ended, end_reason)
                        VALUES (:case, :segment, 'grid', 'grid-worker', '1', 'cn', 'r', :began, CAST(:ended AS timestamptz),
                                CASE WHEN CAST(:ended AS timestamptz) IS NULL THEN NULL ELSE 'e' END)
                        """)
                .param("case", number)
                .param("segment", segment)
                .param("began", SqlTime.of(began))
                .param("ended", SqlTime.of(ended))
                .update();
    }
}
