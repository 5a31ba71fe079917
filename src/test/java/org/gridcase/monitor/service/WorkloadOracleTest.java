package org.gridcase.monitor.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.GridcaseTest;
import org.gridcase.monitor.Histories;
import org.gridcase.monitor.HistoryRows;
import org.gridcase.monitor.domain.FigureCode;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.monitor.service.FigureOracle.Fact;
import org.gridcase.monitor.service.RawRecords.Segment;
import org.gridcase.monitor.service.Workload.Compared;
import org.gridcase.monitor.service.Workload.PersonLoad;
import org.gridcase.monitor.service.Workload.PostLoad;
import org.gridcase.monitor.service.Workload.UnitComparison;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Level;
import org.gridcase.territory.Person;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is open, and what units are compared by, worked out anew from the records of random histories. */
@GridcaseTest
class WorkloadOracleTest {

    private static final int SMALL = 5;
    private static final Set<String> IN_GRID = Set.of("building", "grid");
    private static final Set<String> IN_TOWN = Set.of("building", "grid", "community", "town");

    @Autowired
    private WorkloadReading reading;

    @Autowired
    private ReadModelRefresh refresh;

    @Autowired
    private Territory territory;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private RawRecords records;
    private FigureOracle oracle;
    private List<Waiting> waiting;

    private record Waiting(String number, String post, String seat, String username, Instant dueAt) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theNumbersAreWhatTheRecordsSay(long seed) {
        String district = "96881" + seed;
        HistoryRows rows = new HistoryRows(jdbc);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<String> buildings = Histories.district(rows, district, 3, 2);
        new Histories(rows, transaction, seed, buildings, now.minus(Duration.ofDays(200)), now).happen(900);
        refresh.now();
        records = RawRecords.of(jdbc, district);
        oracle = new FigureOracle(records);
        waiting = waiting(district);
        MonitorPeriod period = MonitorPeriod.lastDays(80, LocalDate.now(clock).minusDays(seed * 10));

        long compared = 0;
        for (MonitorScope scope : scopes(district, buildings.get(0))) {
            Workload workload = reading.of(scope, period);
            open(scope, workload);
            people(scope, workload);
            for (UnitComparison unit : workload.comparison()) {
                compared += indicators(scope, unit, period);
            }
        }
        assertThat(compared).as("numbers to compare").isGreaterThan(10);
    }

    private void open(MonitorScope scope, Workload workload) {
        Map<String, List<Waiting>> expected = waiting.stream()
                .filter(one -> counts(scope, one))
                .collect(Collectors.groupingBy(one -> one.post() + " " + below(scope, one.seat())));
        for (PostLoad load : workload.posts()) {
            List<Waiting> mine = expected.getOrDefault(load.post() + " " + load.place(), List.of());
            assertThat(load.open()).as(load.toString()).isEqualTo(mine.size());
            assertThat(load.overdue()).isEqualTo(overdue(mine));
            assertThat(load.unclaimed())
                    .isEqualTo(
                            mine.stream().filter(one -> one.username() == null).count());
        }
        assertThat(workload.posts())
                .extracting(load -> load.post() + " " + load.place())
                .containsAll(expected.keySet());
    }

    private void people(MonitorScope scope, Workload workload) {
        if (!scope.person().posts().isEmpty()) {
            assertThat(workload.people()).isNotEmpty();
        }
        for (PersonLoad load : workload.people()) {
            List<Waiting> mine = waiting.stream()
                    .filter(one -> load.username().equals(one.username())
                            && load.post().equals(one.post())
                            && load.place().equals(one.seat()))
                    .toList();
            assertThat(load.open()).as(load.toString()).isEqualTo(mine.size());
            assertThat(load.overdue()).isEqualTo(overdue(mine));
        }
    }

    private long overdue(Collection<Waiting> cases) {
        Instant now = clock.instant();
        return cases.stream()
                .filter(one -> one.dueAt() != null && one.dueAt().isBefore(now))
                .count();
    }

    private long indicators(MonitorScope scope, UnitComparison unit, MonitorPeriod period) {
        long compared = 0;
        for (Compared one : unit.indicators()) {
            if (one.n() == null
                    || !Set.of("missed", "claimedInTime", "settledInTown", "settledInGrid", "publishedInTime")
                            .contains(one.indicator())) {
                continue;
            }
            List<Boolean> now = hits(one.indicator(), scope, unit, in(period));
            List<Boolean> before = hits(one.indicator(), scope, unit, in(period.before()));
            String about = one.indicator() + " of " + unit.place() + " in " + scope.places();
            assertThat(one.n()).as(about).isEqualTo(now.size());
            same(about, one.value(), now.isEmpty() ? null : share(now));
            same(about + " before", one.before(), now.size() < SMALL || before.size() < SMALL ? null : share(before));
            compared += now.isEmpty() ? 0 : 1;
        }
        return compared;
    }

    private List<Boolean> hits(String indicator, MonitorScope scope, UnitComparison unit, Predicate<Instant> when) {
        Predicate<String> its = place -> below(scope, place).equals(unit.place());
        return switch (indicator) {
            case "missed" -> missed(scope, unit, when);
            case "claimedInTime" ->
                oracle.facts(FigureCode.CLAIMED).stream()
                        .filter(fact -> when.test(fact.at()) && unit.place().equals(fact.key()))
                        .map(fact -> fact.hit() == 1)
                        .toList();
            case "settledInTown" -> settled(IN_TOWN, its, when);
            case "settledInGrid" -> settled(IN_GRID, its, when);
            default ->
                oracle.facts(FigureCode.PUBLISHED).stream()
                        .filter(fact -> when.test(fact.at()) && its.test(fact.place()))
                        .map(fact -> fact.hit() == 1)
                        .toList();
        };
    }

    private List<Boolean> settled(Set<String> levels, Predicate<String> its, Predicate<Instant> when) {
        return oracle.facts(FigureCode.RESOLUTION_LEVEL).stream()
                .filter(fact -> when.test(fact.at()) && its.test(fact.place()))
                .map(Fact::key)
                .map(levels::contains)
                .toList();
    }

    /** Of each step that was done or missed, whoever had the case just before. */
    private List<Boolean> missed(MonitorScope scope, UnitComparison unit, Predicate<Instant> when) {
        return records.periods().stream()
                .filter(step -> !step.atEnd().startsWith("proceed"))
                .filter(step -> step.missedAt() != null || step.endedAt() != null)
                .filter(step -> when.test(step.missedAt() != null ? step.missedAt() : step.endedAt()))
                .filter(step -> {
                    Instant at = step.missedAt() != null ? step.missedAt() : step.endedAt();
                    return records.segments().stream()
                            .filter(segment -> segment.number().equals(step.number())
                                    && (segment.began().isBefore(at)
                                            || segment.began().equals(at)
                                                    && step.began().equals(at)))
                            .reduce((first, second) -> second)
                            .map(Segment::place)
                            .filter(seat -> !scope.places().isEmpty()
                                    ? below(scope, seat).equals(unit.place())
                                    : seat.equals(unit.place()) && oracle.called(step.number(), seat))
                            .isPresent();
                })
                .map(step -> step.missedAt() != null)
                .toList();
    }

    private static Double share(List<Boolean> hits) {
        return (double) hits.stream().filter(hit -> hit).count() / hits.size();
    }

    private static void same(String about, Double found, Double expected) {
        if (expected == null) {
            assertThat(found).as(about).isNull();
        } else {
            assertThat(found).as(about).isCloseTo(expected, within(1e-9));
        }
    }

    private Predicate<Instant> in(MonitorPeriod period) {
        Instant from = period.begins(clock.getZone());
        Instant to = period.ends(clock.getZone());
        Instant now = clock.instant();
        return at -> !at.isBefore(from) && at.isBefore(to) && at.isBefore(now);
    }

    private boolean counts(MonitorScope scope, Waiting one) {
        return scope.places().isEmpty()
                ? scope.units().get(0).value().equals(one.seat()) && oracle.called(one.number(), one.seat())
                : scope.places().stream().anyMatch(place -> one.seat().startsWith(place.value()));
    }

    /** By hand: the longest of the places below that the code begins with, otherwise the place itself. */
    private static String below(MonitorScope scope, String place) {
        return scope.below().stream()
                .map(one -> one.code().value())
                .filter(place::startsWith)
                .reduce((first, second) -> second.length() > first.length() ? second : first)
                .orElse(place);
    }

    private List<Waiting> waiting(String district) {
        return jdbc.sql(
                        "SELECT number, holder_post, holder_place, holder_username, due_at FROM gridcase.case_file"
                                + " WHERE number LIKE :mine AND closed_at IS NULL AND waits_for IS NULL AND holder_post IS NOT NULL")
                .param("mine", district + "-%")
                .query((row, index) -> new Waiting(
                        row.getString("number"),
                        row.getString("holder_post"),
                        row.getString("holder_place"),
                        row.getString("holder_username"),
                        SqlTime.read(row, "due_at")))
                .list();
    }

    private List<MonitorScope> scopes(String district, String building) {
        Person nobody = new Person("wo-nobody", "无", List.of());
        Person secretary = new Person(
                "wo-secretary",
                "书记",
                List.of(new HeldPost(Post.COMMUNITY_SECRETARY, PlaceCode.of(building.substring(0, 12)))));
        new HistoryRows(jdbc).person("wo-secretary", "community-secretary", building.substring(0, 12));
        List<Place> towns = territory.within(PlaceCode.of(district), Level.TOWN).subList(0, 2);
        return List.of(
                at(nobody, district),
                at(nobody, building.substring(0, 9)),
                at(secretary, building.substring(0, 12)),
                new MonitorScope(
                        nobody,
                        Optional.empty(),
                        towns.stream().map(Place::code).toList(),
                        List.of(),
                        List.of(),
                        towns),
                new MonitorScope(
                        nobody,
                        Optional.empty(),
                        List.of(),
                        List.of(PlaceCode.of(district + "01")),
                        List.of(),
                        List.of()));
    }

    private MonitorScope at(Person reader, String code) {
        Place place = territory.require(PlaceCode.of(code));
        List<Place> below = Stream.of(Level.TOWN, Level.COMMUNITY, Level.GRID, Level.BUILDING)
                .filter(level ->
                        level.above().filter(place.code().level()::equals).isPresent())
                .flatMap(level -> territory.within(place.code(), level).stream())
                .toList();
        return new MonitorScope(reader, Optional.of(place), List.of(place.code()), List.of(), List.of(place), below);
    }
}
