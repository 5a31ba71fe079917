package org.gridcase.monitor.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gridcase.GridcaseTest;
import org.gridcase.monitor.Histories;
import org.gridcase.monitor.HistoryRows;
import org.gridcase.monitor.domain.FigureCode;
import org.gridcase.monitor.domain.Measure;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.Person;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is not over yet counts in no period, also when the period ends tonight or later; what is done before its time does. */
@GridcaseTest
class FigureEdgesTest {

    @Autowired
    FigureReadings readings;

    @Autowired
    ReadModelRefresh refresh;

    @Autowired
    Territory territory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private HistoryRows rows;
    private Instant now;
    private LocalDate today;

    @BeforeEach
    void rows() {
        rows = new HistoryRows(jdbc);
        now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        today = LocalDate.ofInstant(now, clock.getZone());
    }

    @Test
    void aNoticeThatMayStillBePublishedCountsWhenItIsOrWhenItsTimeIsOver() {
        String place = Histories.district(rows, "971305", 1, 1).get(0).substring(0, 12);
        String later = notice(place, now.plus(Duration.ofMinutes(20)));
        notice(place, now.plus(Duration.ofDays(3)));
        assertCounted(place, FigureCode.PUBLISHED, 0, 0);

        notice(place, now.minusSeconds(1));
        assertCounted(place, FigureCode.PUBLISHED, 0, 1);

        rows.jdbc().sql("""
                        INSERT INTO gridcase.notice_version (case_number, version, title, frozen, digest, published_by, published_at)
                        VALUES (?, 1, 'history', 'history', encode(sha256('history'), 'hex'), 'w1', ?)
                        """).param(later).param(SqlTime.of(now.minusSeconds(1))).update();
        assertCounted(place, FigureCode.PUBLISHED, 1, 2);
    }

    @Test
    void aCallThatMayStillBeClaimedIsNotYetLate() {
        String town = Histories.district(rows, "971306", 1, 1).get(0).substring(0, 9);
        call(town, now.plus(Duration.ofMinutes(20)));
        call(town, now.plus(Duration.ofDays(2)));
        assertCounted(town, FigureCode.CLAIMED, 0, 0);

        call(town, now.minusSeconds(1));
        assertCounted(town, FigureCode.CLAIMED, 0, 1);
    }

    @Test
    void anOpenStepIsNotOverUntilItsTimeIs() {
        String building = Histories.district(rows, "971307", 1, 1).get(0);
        String number = rows.opened("dispute-resolution", "parking", building, now.minus(Duration.ofDays(1)));
        rows.dispute(number, "ordinary", "grid");
        rows.held(number, "grid", "grid-worker", building.substring(0, 15), "w1", "running", now.minusSeconds(9));
        rows.owed(
                number,
                "dispute-resolution",
                "grid",
                "grid",
                "ordinary",
                "climb",
                now.minusSeconds(9),
                now.plusSeconds(600),
                now.plusSeconds(1200));
        assertCounted(building, FigureCode.OVERDUE, 0, 0);

        rows.missed(number, now.minusSeconds(1));
        assertCounted(building, FigureCode.OVERDUE, 1, 1);
    }

    /** In every period that today lies in, and before the one that begins tomorrow. */
    private void assertCounted(String place, FigureCode code, long hits, long n) {
        refresh.now();
        for (String inside = place; inside.length() >= 6; inside = above(inside)) {
            for (MonitorPeriod period : List.of(
                    MonitorPeriod.lastDays(30, today),
                    new MonitorPeriod(today.minusDays(5), today.plusDays(10)),
                    new MonitorPeriod(today.minusDays(200), today.plusDays(100)))) {
                assertSame(reading(inside, period).whole(code), hits, n, inside + " in " + period);
            }
            MonitorPeriod toCome = new MonitorPeriod(today.plusDays(1), today.plusDays(11));
            FigureReading reading = reading(inside, toCome);
            assertThat(reading.whole(code).n()).as("in a period to come").isZero();
            assertSame(reading.before(code), hits, n, inside + " before " + toCome);
            assertThat(reading(inside, new MonitorPeriod(today.plusDays(12), today.plusDays(15)))
                            .before(code)
                            .n())
                    .as("before a period that is days away")
                    .isZero();
        }
    }

    private static void assertSame(Measure found, long hits, long n, String as) {
        assertThat(found.n()).as("n of " + as).isEqualTo(n);
        assertThat(found.hits()).as("hits of " + as).isEqualTo(hits);
    }

    private static String above(String place) {
        return place.substring(0, place.length() == 9 ? 6 : place.length() - 3);
    }

    private FigureReading reading(String code, MonitorPeriod period) {
        Place place = territory.require(PlaceCode.of(code));
        return readings.of(
                new MonitorScope(
                        new Person("nobody", "无", List.of()),
                        Optional.of(place),
                        List.of(place.code()),
                        List.of(),
                        List.of(place),
                        List.of()),
                period);
    }

    private String notice(String place, Instant dueAt) {
        String number = rows.opened("publication", "sanitation", place, now.minus(Duration.ofDays(1)));
        rows.jdbc().sql("""
                        INSERT INTO gridcase.notice (case_number, place, kind, promptness, objections, drafted_at, draft_title, draft_fields)
                        VALUES (?, ?, 'result', 'prompt', false, now(), 'history', '{}')
                        """).param(number).param(place).update();
        Instant began = now.minus(Duration.ofDays(1));
        rows.owed(
                number, "publication", "publishPrompt", "noticeApproval", "ordinary", "supervise", began, dueAt, dueAt);
        return number;
    }

    private void call(String town, Instant claimBy) {
        Instant began = now.minus(Duration.ofDays(1));
        String number = rows.opened("department-call", "parking", town, began);
        rows.held(number, "department", "department-officer", town.substring(0, 6) + "01", null, "running", began);
        rows.owed(number, "department-call", "claim", "department", "ordinary", "supervise", began, claimBy, claimBy);
    }
}
