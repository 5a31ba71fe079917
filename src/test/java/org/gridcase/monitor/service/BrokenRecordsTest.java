package org.gridcase.monitor.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gridcase.GridcaseTest;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.monitor.Histories;
import org.gridcase.monitor.HistoryRows;
import org.gridcase.monitor.persistence.CasesAside;
import org.gridcase.monitor.persistence.CasesAside.Aside;
import org.gridcase.monitor.persistence.ReadModel;
import org.gridcase.monitor.persistence.RollUp;
import org.gridcase.monitor.persistence.TouchedCases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Records that cannot be, and what the read models make of them: one case of many is missing, and everybody can see that. */
@GridcaseTest
class BrokenRecordsTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final Instant FROM = NOW.minus(Duration.ofDays(100));
    private static final AtomicInteger NEXT = new AtomicInteger(966_201);

    @Autowired
    private ReadModelRefresh refresh;

    @Autowired
    private List<ReadModel> models;

    @Autowired
    private List<RollUp> rollUps;

    @Autowired
    private TouchedCases touched;

    @Autowired
    private CasesAside aside;

    @Autowired
    private CaseByCase caseByCase;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private HistoryRows rows;
    private KeptRows kept;
    private BrokenCases cases;
    private String district;
    private List<String> places;

    @BeforeEach
    void rows() {
        rows = new HistoryRows(jdbc);
        kept = new KeptRows(models, jdbc, clock.getZone());
        district = String.valueOf(NEXT.getAndIncrement());
        places = Histories.district(rows, district, 2, 1);
        cases = new BrokenCases(rows, jdbc, aside, district, FROM);
    }

    @AfterEach
    void leaveNothingBroken() {
        cases.allMended(refresh);
        assertThat(cases.numbers()).isEmpty();
    }

    /** A clock that was set back between the two. */
    @Test
    void aPeriodThatEndsBeforeItBeginsLastedNoTime() {
        String backwards = cases.held(places.get(0));
        cases.owed(backwards, FROM.plus(Duration.ofDays(10)));
        rows.periodEnded(backwards, FROM.plus(Duration.ofDays(5)));
        String usual = cases.held(places.get(0));
        cases.owed(usual, FROM.plus(Duration.ofDays(10)));
        rows.periodEnded(usual, FROM.plus(Duration.ofDays(12)));
        List.of(backwards, usual).forEach(number -> rows.closed(number, FROM.plus(Duration.ofDays(20))));

        refresh.now();

        assertThat(cases.numbers()).isEmpty();
        kept.assertRecorded(district);
        assertThat(reasons(usual)).contains("vacant");
        assertThat(reasons(backwards)).isEmpty();
        assertThat(minutes(backwards)).isZero();
        assertThat(minutes(usual)).isEqualTo(2 * 24 * 60.0);
    }

    @Test
    void oneCaseWhoseRecordsCannotBeReadStopsNoOther() {
        String good = cases.held(places.get(0));
        String broken = cases.held(places.get(0));
        String last = cases.held(places.get(0));
        refresh.now();
        Map<String, List<String>> before = kept.of(district);
        cases.broken(broken);
        rows.status(broken, "settled", null);

        refresh.now();

        assertThat(cases.numbers()).containsExactly(broken);
        assertThat(kept.of(district)).as("what was done for it is undone").isEqualTo(before);
        assertThat(refresh.asOf().orElseThrow()).isAfter(NOW);

        List.of(good, broken, last).forEach(number -> rows.status(number, "settled", null));
        refresh.now();

        assertThat(status(good)).isEqualTo("settled");
        assertThat(status(last)).isEqualTo("settled");
        assertThat(status(broken)).isEqualTo("open");
        assertThat(cases.waiting(broken).tries()).isEqualTo(2);

        cases.mended(broken);
        refresh.now();

        assertThat(cases.numbers()).isEmpty();
        kept.assertRecorded(district);
    }

    /** After a minute, two, four … an hour; at once by a node that starts, and after a rebuild. */
    @Test
    void itIsTriedAgainEverMoreSeldom() {
        String broken = cases.held(places.get(0));
        cases.broken(broken);
        refresh.now();
        refresh.now();
        assertThat(cases.waiting(broken).tries()).as("its time has not come").isEqualTo(1);
        for (int tries = 2; tries < 10; tries++) {
            jdbc.sql("UPDATE gridcase.monitor_aside SET again_at = now() WHERE number = ?")
                    .param(broken)
                    .update();
            Instant before = clock.instant().minusMillis(1);
            refresh.now();
            Aside now = cases.waiting(broken);
            assertThat(now.tries()).isEqualTo(tries);
            assertThat(Duration.between(before, now.againAt()))
                    .isBetween(
                            Duration.ofMinutes(Math.min(60, 1 << (tries - 1))),
                            Duration.ofMinutes(Math.min(60, 1 << (tries - 1))).plusSeconds(30));
        }

        new ReadModelRefresh(models, rollUps, touched, aside, caseByCase, transaction, clock).now();
        assertThat(cases.waiting(broken).tries()).as("a node has started").isEqualTo(10);

        // Nothing is written to the case: it is mended by hand, and the next try finds that.
        jdbc.sql("UPDATE act_hi_actinst SET start_time_ = end_time_ WHERE proc_inst_id_ = 'history-' || ?")
                .param(broken)
                .update();
        refresh.now();
        assertThat(cases.numbers()).containsExactly(broken);
        refresh.rebuild();
        refresh.now();
        assertThat(cases.numbers()).isEmpty();
    }

    @Test
    void aRebuildLeavesItOutAndBuildsTheOthers() {
        String good = cases.held(places.get(0));
        String broken = cases.held(places.get(1));
        refresh.now();
        Map<String, List<String>> before = kept.of(district);
        cases.broken(broken);
        jdbc.sql("DELETE FROM gridcase.monitor_case WHERE number = ?")
                .param(good)
                .update();
        refresh.rebuild();

        refresh.now();

        assertThat(refresh.built().values()).doesNotContainNull();
        assertThat(cases.numbers()).containsExactly(broken);
        assertThat(kept.of(district)).isEqualTo(before);
    }

    /** Whatever is wrong with all of them is no case's fault. */
    @Test
    void whatTheDatabaseDoesNotKnowIsNoCasesFault() {
        String number = cases.held(places.get(0));
        refresh.now();
        rows.status(number, "settled", null);
        ReadModel unknown = new ReadModel() {
            @Override
            public String name() {
                return "monitor_case";
            }

            @Override
            public void refresh(Collection<CaseNumber> numbers) {
                jdbc.sql("DELETE FROM gridcase.monitor_nobody_knows").update();
            }

            @Override
            public void rebuild() {
                throw new AssertionError("it is built");
            }
        };
        ReadModelRefresh failing =
                new ReadModelRefresh(List.of(unknown), rollUps, touched, aside, caseByCase, transaction, clock);

        assertThat(catchThrowable(failing::now)).isInstanceOf(BadSqlGrammarException.class);

        assertThat(cases.numbers()).isEmpty();
        refresh.now();
        assertThat(status(number)).as("it was not lost").isEqualTo("settled");
    }

    private List<String> reasons(String number) {
        return jdbc.sql("SELECT reason FROM gridcase.monitor_stuck WHERE number = ?")
                .param(number)
                .query(String.class)
                .list();
    }

    private double minutes(String number) {
        return jdbc.sql("SELECT minutes FROM gridcase.monitor_stay WHERE number = ?")
                .param(number)
                .query(Double.class)
                .single();
    }

    private String status(String number) {
        return jdbc.sql("SELECT status FROM gridcase.monitor_case WHERE number = ?")
                .param(number)
                .query(String.class)
                .single();
    }
}
