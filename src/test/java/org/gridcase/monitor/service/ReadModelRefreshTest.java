package org.gridcase.monitor.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gridcase.GridcaseTest;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.monitor.Histories;
import org.gridcase.monitor.HistoryRows;
import org.gridcase.monitor.persistence.CasesAside;
import org.gridcase.monitor.persistence.ReadModel;
import org.gridcase.monitor.persistence.RollUp;
import org.gridcase.monitor.persistence.TouchedCases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The read models say what the records say, whatever happens and whoever refreshes. */
@GridcaseTest
class ReadModelRefreshTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final Instant FROM = NOW.minus(Duration.ofDays(200));

    @Autowired
    ReadModelRefresh refresh;

    @Autowired
    List<ReadModel> models;

    @Autowired
    List<RollUp> rollUps;

    @Autowired
    TouchedCases touched;

    @Autowired
    CasesAside aside;

    @Autowired
    CaseByCase caseByCase;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private HistoryRows rows;
    private KeptRows kept;

    @BeforeEach
    void rows() {
        rows = new HistoryRows(jdbc);
        kept = new KeptRows(models, jdbc, clock.getZone());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void refreshingWhatWasTouchedLeavesTheRowsOfARebuild(long seed) {
        String district = "97510" + seed;
        Histories histories = histories(district, seed).withGovernance();
        for (int batch = 0; batch < 6; batch++) {
            histories.happen(110);
            refresh.now();
            kept.assertRecorded(district);
        }
        Map<String, List<String>> before = kept.of(district);
        assertThat(before.get("monitor_case")).hasSizeGreaterThan(20);
        assertThat(before)
                .as("every model has rows to compare")
                .allSatisfy((name, rows) -> assertThat(rows).as(name).isNotEmpty());

        assertThat(kinds("monitor_case", district))
                .contains("consultation", "list-amendment", "rectification", "topic", "meeting", "objection");
        assertThat(kinds("monitor_stuck", district)).hasSizeGreaterThan(5);

        refresh.rebuild();
        assertThat(refresh.built()).containsKeys("monitor_case", "monitor_day").containsValue(null);
        assertThat(refresh.asOf())
                .as("nothing is as of now that is to be built")
                .isEmpty();
        refresh.now();

        assertThat(kept.of(district)).isEqualTo(before);
        assertThat(refresh.built().values()).doesNotContainNull();
        assertThat(refresh.asOf()).isPresent();
    }

    private List<String> kinds(String table, String district) {
        return jdbc.sql("SELECT DISTINCT kind FROM gridcase." + table + " WHERE number LIKE :mine")
                .param("mine", district + "-%")
                .query(String.class)
                .list();
    }

    @Test
    void severalWhoRefreshWhileOthersWriteLoseNothing() throws Exception {
        String district = "975105";
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(5);
        try {
            List<Future<?>> refreshers = new ArrayList<>();
            refreshers.add(threads.submit(() -> refreshWhile(writing, refresh::tick)));
            refreshers.add(threads.submit(() -> refreshWhile(writing, refresh::tick)));
            refreshers.add(threads.submit(() -> refreshWhile(writing, refresh::now)));
            List<Future<?>> writers = new ArrayList<>();
            for (long seed = 10; seed < 12; seed++) {
                Histories histories = histories(district, seed);
                writers.add(threads.submit(() -> histories.happen(250)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            writing.set(false);
            for (Future<?> refresher : refreshers) {
                refresher.get();
            }
        } finally {
            threads.shutdownNow();
        }
        refresh.now();
        kept.assertRecorded(district);
    }

    @Test
    void whatChangesWhileTheRefreshRunsIsSeenByTheNext() {
        String district = "975106";
        String place = Histories.district(rows, district, 1, 1).get(0);
        String number = rows.opened("dispute-resolution", "parking", place, FROM);
        refresh.now();
        rows.status(number, "settled", null);
        // The models have been refreshed, the transaction is not over, and somebody closes the case.
        ReadModel later = new ReadModel() {
            @Override
            public String name() {
                return "monitor_case";
            }

            @Override
            public void refresh(Collection<CaseNumber> numbers) {
                if (numbers.contains(new CaseNumber(number))) {
                    CompletableFuture.runAsync(() -> rows.closed(number, NOW)).join();
                }
            }

            @Override
            public void rebuild() {
                throw new AssertionError("it is built");
            }
        };
        List<ReadModel> andLater = new ArrayList<>(models);
        andLater.add(later);

        new ReadModelRefresh(andLater, rollUps, touched, aside, caseByCase, transaction, clock).tick();

        assertThat(status(number)).isEqualTo("settled");
        refresh.now();
        assertThat(status(number)).isEqualTo("closed");
    }

    @Test
    void whatIsNotCommittedIsNotSeenAndNotLost() {
        String district = "975107";
        String place = Histories.district(rows, district, 1, 1).get(0);
        String number = rows.opened("dispute-resolution", "parking", place, FROM);
        refresh.now();
        Instant before = refresh.asOf().orElseThrow();
        transaction.executeWithoutResult(status -> {
            rows.status(number, "settled", null);
            CompletableFuture.runAsync(refresh::now).join();
            assertThat(CompletableFuture.supplyAsync(() -> status(number)).join())
                    .isEqualTo("open");
        });
        assertThat(refresh.asOf().orElseThrow())
                .as("something waits")
                .isBefore(Instant.now())
                .isAfter(before.minusSeconds(60));
        refresh.now();
        assertThat(status(number)).isEqualTo("settled");
    }

    @Test
    void aLineOfTheTimelineTouchesNothing() {
        String place = Histories.district(rows, "975108", 1, 1).get(0);
        String number = rows.opened("dispute-resolution", "parking", place, FROM);
        refresh.now();
        rows.line(number, "note", null, NOW);
        assertThat(jdbc.sql("SELECT count(*) FROM gridcase.monitor_touched WHERE number = :number")
                        .param("number", number)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Histories histories(String district, long seed) {
        return new Histories(rows, transaction, seed, Histories.district(rows, district, 2, 2), FROM, NOW);
    }

    private static void refreshWhile(AtomicBoolean writing, Runnable refresh) {
        while (writing.get()) {
            refresh.run();
        }
    }

    private String status(String number) {
        return jdbc.sql("SELECT status FROM gridcase.monitor_case WHERE number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }
}
