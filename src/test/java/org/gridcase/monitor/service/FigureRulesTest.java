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
import org.gridcase.monitor.domain.Breakdown;
import org.gridcase.monitor.domain.Breakdown.Part;
import org.gridcase.monitor.domain.Figure;
import org.gridcase.monitor.domain.FigureCode;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.territory.Level;
import org.gridcase.territory.Person;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What may not be read into a figure: too few cases, a settlement that is not proven, a neighbour's cases. */
@GridcaseTest
class FigureRulesTest {

    @Autowired
    FigureReadings readings;

    @Autowired
    Figures figures;

    @Autowired
    FigureBreakdowns breakdowns;

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

    @BeforeEach
    void rows() {
        rows = new HistoryRows(jdbc);
        now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Test
    void aSettlementIsCreditedAfterTheQuietPeriodAndNotAnyMoreWhenTheMatterReturns() {
        String building = Histories.district(rows, "971301", 1, 1).get(0);
        String number = dispute(building, 60);
        rows.held(number, "station", "station-member", building.substring(0, 15), "w1", "running", ago(59));
        rows.settled(number, "station", ago(50));
        rows.status(number, "settled", null);
        assertThat(credited(building).n()).as("in the quiet period").isZero();

        rows.credited(number, "station", ago(10));
        rows.closed(number, ago(10));
        assertThat(credited(building)).satisfies(figure -> {
            assertThat(figure.n()).isEqualTo(1);
            assertThat(figure.value()).isEqualTo(1);
        });
        assertThat(levels(building))
                .as("the station is the grid's")
                .anySatisfy(part -> {
                    assertThat(part.key()).isEqualTo("grid");
                    assertThat(part.measure().value()).isEqualTo(1);
                })
                .hasSize(5);
        assertThat(figure(building, FigureCode.REOPENED).value()).isZero();

        rows.creditWithdrawn(number, dispute(building, 3), ago(3));
        assertThat(credited(building).n()).as("it came back").isZero();
        assertThat(figure(building, FigureCode.REOPENED)).satisfies(figure -> {
            assertThat(figure.hits()).isEqualTo(1);
            assertThat(figure.n()).isEqualTo(2);
        });
    }

    @Test
    void fewCasesAreShownButNeitherComparedNorRanked() {
        List<String> buildings = Histories.district(rows, "971302", 3, 1);
        for (String building : buildings) {
            for (int i = 0; i < 5; i++) {
                asked(building, 10 + i, true);
                asked(building, 40 + i, i == 0);
            }
        }
        String town = buildings.get(0).substring(0, 9);
        for (int i = 0; i < 4; i++) {
            asked(buildings.get(1), 1, false);
        }

        Figure enough = figure(town, FigureCode.SATISFACTION);
        assertThat(enough.n()).isEqualTo(14);
        assertThat(enough.small()).isFalse();
        assertThat(enough.before()).isEqualTo(0.2);
        assertThat(enough.parentMedian()).as("the median of three towns").isEqualTo(1);

        Figure grid = figure(buildings.get(1).substring(0, 15), FigureCode.SATISFACTION);
        assertThat(grid.n()).isEqualTo(9);
        assertThat(grid.parentMedian())
                .as("of two grids it would tell the other one's")
                .isNull();

        String other = Histories.district(rows, "971303", 1, 1).get(0);
        for (int i = 0; i < 4; i++) {
            asked(other, 3, true);
        }
        Figure four = figure(other, FigureCode.SATISFACTION);
        assertThat(four.value()).as("shown").isEqualTo(1);
        assertThat(four.small()).isTrue();
        assertThat(four.before()).isNull();
        assertThat(four.parentMedian()).isNull();
        assertThat(places(other.substring(0, 15), FigureCode.SATISFACTION))
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.measure().n()).isEqualTo(4);
                    assertThat(part.rank()).isNull();
                });
        asked(other, 3, false);
        assertThat(figure(other, FigureCode.SATISFACTION).small()).isFalse();
        assertThat(places(other.substring(0, 15), FigureCode.SATISFACTION))
                .singleElement()
                .satisfies(part -> assertThat(part.rank()).isEqualTo(1));
    }

    @Test
    void casesNextDoorAreNeverCounted() {
        List<String> buildings = Histories.district(rows, "971304", 2, 1);
        String mine = buildings.get(0).substring(0, 9);
        asked(buildings.get(0), 3, true);
        List<Figure> before = of(mine);
        asked(buildings.get(2), 3, false);
        String call = rows.opened("department-call", "parking", buildings.get(2).substring(0, 9), ago(2));
        rows.held(call, "department", "department-officer", "97130401", null, "running", ago(2));
        rows.owed(call, "department-call", "claim", "department", "ordinary", "supervise", ago(2), ago(1), ago(1));

        assertThat(of(mine)).isEqualTo(before);
        assertThat(unit("97130401", FigureCode.CLAIMED).n())
                .as("nobody called this unit")
                .isZero();
        rows.jdbc()
                .sql("INSERT INTO gridcase.case_unit (case_number, unit, since) VALUES (?, '97130401', now())")
                .param(call)
                .update();
        assertThat(unit("97130401", FigureCode.CLAIMED)).satisfies(figure -> {
            assertThat(figure.n()).isEqualTo(1);
            assertThat(figure.value()).as("its time is over").isZero();
        });
        assertThat(unit("97130401", FigureCode.SATISFACTION).n()).isZero();
    }

    private Instant ago(int days) {
        return now.minus(Duration.ofDays(days));
    }

    private String dispute(String place, int daysAgo) {
        String number = rows.opened("dispute-resolution", "parking", place, ago(daysAgo));
        rows.dispute(number, "ordinary", "grid");
        return number;
    }

    private void asked(String place, int daysAgo, boolean satisfied) {
        rows.asked(dispute(place, daysAgo + 1), true, true, satisfied, ago(daysAgo));
    }

    private Figure credited(String place) {
        return figure(place, FigureCode.RESOLUTION_LEVEL);
    }

    private Figure figure(String place, FigureCode code) {
        return of(place).get(code.ordinal());
    }

    private List<Figure> of(String place) {
        refresh.now();
        return figures.of(readings.of(scope(place), period()));
    }

    private Figure unit(String unit, FigureCode code) {
        refresh.now();
        MonitorScope scope = new MonitorScope(
                nobody(), Optional.empty(), List.of(), List.of(PlaceCode.of(unit)), List.of(), List.of());
        return figures.of(readings.of(scope, period())).get(code.ordinal());
    }

    private List<Part> levels(String place) {
        return breakdowns
                .of(FigureCode.RESOLUTION_LEVEL, readings.of(scope(place), period()))
                .get(0)
                .parts();
    }

    private List<Part> places(String grid, FigureCode code) {
        List<Breakdown> all = breakdowns.of(code, readings.of(scope(grid), period()));
        return all.get(all.size() - 1).parts();
    }

    private MonitorScope scope(String code) {
        Place place = territory.require(PlaceCode.of(code));
        List<Place> below =
                place.code().level() == Level.GRID ? territory.within(place.code(), Level.BUILDING) : List.of();
        return new MonitorScope(nobody(), Optional.of(place), List.of(place.code()), List.of(), List.of(place), below);
    }

    private static Person nobody() {
        return new Person("nobody", "无", List.of());
    }

    private MonitorPeriod period() {
        return MonitorPeriod.lastDays(30, LocalDate.now(clock));
    }
}
