package org.gridcase.monitor.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.GridcaseTest;
import org.gridcase.monitor.Histories;
import org.gridcase.monitor.HistoryRows;
import org.gridcase.monitor.domain.Breakdown;
import org.gridcase.monitor.domain.Breakdown.Part;
import org.gridcase.monitor.domain.Figure;
import org.gridcase.monitor.domain.Figure.Point;
import org.gridcase.monitor.domain.FigureCode;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.monitor.service.FigureOracle.Fact;
import org.gridcase.monitor.service.FigureOracle.Value;
import org.gridcase.territory.Level;
import org.gridcase.territory.Person;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every figure, worked out anew from the records by another hand, for random histories, scopes and periods. */
@GridcaseTest
class FiguresTest {

    private static final int SMALL = 5;

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
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void figuresAreWhatTheRecordsSay(long seed) {
        String district = "9712" + seed;
        HistoryRows rows = new HistoryRows(jdbc);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<String> places = Histories.district(rows, district, 3, 2);
        new Histories(rows, transaction, seed, places, now.minus(Duration.ofDays(240)), now).happen(1000);
        refresh.now();
        FigureOracle oracle = new FigureOracle(RawRecords.of(jdbc, district));
        assertThat(FigureCode.values()).allSatisfy(code -> assertThat(oracle.facts(code))
                .as("what there is to count for " + code)
                .hasSizeGreaterThan(9));
        Random random = new Random(seed);
        for (MonitorScope scope : scopes(district, places, random)) {
            MonitorPeriod period = period(random);
            FigureReading reading = readings.of(scope, period);
            for (Figure figure : figures.of(reading)) {
                String about = figure.code() + " of " + scope.places() + scope.units() + " in " + period;
                List<Fact> facts = mine(oracle, figure.code(), scope);
                assertFigure(about, figure, facts, period);
                assertThat(figure.parentMedian())
                        .as("parent's median of " + about)
                        .satisfies(value -> assertSame(value, parentMedian(oracle, figure, scope, period)));
                for (Breakdown breakdown : breakdowns.of(figure.code(), reading)) {
                    assertBreakdown(about, figure.code(), breakdown, facts, period);
                }
            }
        }
    }

    private List<MonitorScope> scopes(String district, List<String> buildings, Random random) {
        String building = buildings.get(random.nextInt(buildings.size()));
        List<MonitorScope> scopes = new ArrayList<>(Stream.of(6, 9, 9, 12, 15, 18)
                .map(digits ->
                        at((digits == 9 && random.nextBoolean() ? buildings.get(0) : building).substring(0, digits)))
                .toList());
        scopes.add(new MonitorScope(
                nobody(), Optional.empty(), List.of(), List.of(PlaceCode.of(district + "01")), List.of(), List.of()));
        List<Place> towns = territory.within(PlaceCode.of(district), Level.TOWN).subList(0, 2);
        scopes.add(new MonitorScope(
                nobody(), Optional.empty(), towns.stream().map(Place::code).toList(), List.of(), List.of(), towns));
        return scopes;
    }

    private MonitorScope at(String code) {
        Place place = territory.require(PlaceCode.of(code));
        List<Place> below = Stream.of(Level.TOWN, Level.COMMUNITY, Level.GRID, Level.BUILDING)
                .filter(level ->
                        level.above().filter(place.code().level()::equals).isPresent())
                .flatMap(level -> territory.within(place.code(), level).stream())
                .toList();
        return new MonitorScope(nobody(), Optional.of(place), List.of(place.code()), List.of(), List.of(place), below);
    }

    private static Person nobody() {
        return new Person("nobody", "无", List.of());
    }

    private MonitorPeriod period(Random random) {
        int days = List.of(20, 30, 90, 120, 250).get(random.nextInt(5));
        return MonitorPeriod.lastDays(days, LocalDate.now(clock).minusDays(random.nextInt(60)));
    }

    private static List<Fact> mine(FigureOracle oracle, FigureCode code, MonitorScope scope) {
        return oracle.facts(code).stream()
                .filter(fact -> scope.places().isEmpty()
                        ? oracle.called(fact.number(), scope.units().get(0).value())
                                && (code != FigureCode.CLAIMED
                                        || fact.key()
                                                .equals(scope.units().get(0).value()))
                        : scope.places().stream().anyMatch(place -> fact.place().startsWith(place.value())))
                .toList();
    }

    private void assertFigure(String about, Figure figure, List<Fact> facts, MonitorPeriod period) {
        Value value = FigureOracle.value(figure.code(), facts, in(period));
        assertThat(figure.n()).as("n of " + about).isEqualTo(value.n());
        assertThat(figure.value()).as(about).satisfies(found -> assertSame(found, value.value()));
        assertThat(figure.small()).isEqualTo(value.n() < SMALL);
        Value before = FigureOracle.value(figure.code(), facts, in(period.before()));
        assertThat(figure.before())
                .as("before, of " + about)
                .satisfies(found -> assertSame(found, value.n() < SMALL || before.n() < SMALL ? null : before.value()));
        assertThat(figure.trend().get(0).from()).isEqualTo(period.from());
        assertThat(figure.trend().get(figure.trend().size() - 1).to()).isEqualTo(period.to());
        for (Point point : figure.trend()) {
            Value there = FigureOracle.value(figure.code(), facts, in(new MonitorPeriod(point.from(), point.to())));
            assertThat(point.n()).as("n of " + point + " of " + about).isEqualTo(there.n());
            assertThat(point.value()).as(point + " of " + about).satisfies(found -> assertSame(found, there.value()));
        }
    }

    private Double parentMedian(FigureOracle oracle, Figure figure, MonitorScope scope, MonitorPeriod period) {
        boolean units = scope.places().isEmpty();
        if (figure.n() < SMALL
                || units && figure.code() != FigureCode.CLAIMED
                || !units && scope.place().isEmpty()) {
            return null;
        }
        String parent = units
                ? scope.units().get(0).value().substring(0, 6)
                : scope.place().get().code().parent().map(PlaceCode::value).orElse(null);
        if (parent == null) {
            return null;
        }
        int digits = units ? 8 : scope.places().get(0).value().length();
        Map<String, List<Fact>> siblings = oracle.facts(figure.code()).stream()
                .filter(in(period))
                .filter(fact -> sibling(fact, units).startsWith(parent))
                .filter(fact ->
                        units ? fact.key().length() == digits : fact.place().length() >= digits)
                .collect(Collectors.groupingBy(fact -> sibling(fact, units).substring(0, digits)));
        List<Double> values = siblings.values().stream()
                .map(facts -> FigureOracle.value(figure.code(), facts, fact -> true))
                .filter(value -> value.n() >= SMALL)
                .map(Value::value)
                .sorted()
                .toList();
        int n = values.size();
        return n < 3 ? null : (values.get((n - 1) / 2) + values.get(n / 2)) / 2;
    }

    private static String sibling(Fact fact, boolean units) {
        return units ? fact.key() : fact.place();
    }

    private void assertBreakdown(
            String about, FigureCode code, Breakdown breakdown, List<Fact> facts, MonitorPeriod period) {
        for (Part part : breakdown.parts()) {
            Predicate<Fact> here = breakdown.kind() == Breakdown.Kind.PLACE
                    ? fact -> fact.place().startsWith(part.key())
                    : fact -> part.key().equals(fact.key());
            Value value;
            if (code == FigureCode.RESOLUTION_LEVEL && breakdown.kind() == Breakdown.Kind.LEVEL) {
                long all = facts.stream().filter(in(period)).count();
                long level = facts.stream().filter(in(period).and(here)).count();
                value = new Value(all == 0 ? null : (double) level / all, all);
            } else {
                value = FigureOracle.value(code, facts, in(period).and(here));
            }
            String what = part.key() + " of " + about;
            assertThat(part.measure().n()).as("n of " + what).isEqualTo(value.n());
            assertThat(part.measure().value()).as(what).satisfies(found -> assertSame(found, value.value()));
            assertThat(part.small()).isEqualTo(value.n() < SMALL);
            if (part.small()) {
                assertThat(part.rank()).as("small ones are not ranked").isNull();
            }
        }
    }

    private Predicate<Fact> in(MonitorPeriod period) {
        Instant from = period.begins(clock.getZone());
        Instant to = period.ends(clock.getZone());
        Instant now = clock.instant();
        return fact ->
                !fact.at().isBefore(from) && fact.at().isBefore(to) && fact.at().isBefore(now);
    }

    private static void assertSame(Double found, Double expected) {
        if (expected == null) {
            assertThat(found).isNull();
        } else {
            assertThat(found).isCloseTo(expected, within(1e-6));
        }
    }
}
