package org.gridcase.monitor.service;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.monitor.domain.LikeLoad;
import org.gridcase.monitor.domain.LoadIndicator;
import org.gridcase.monitor.domain.Share;
import org.gridcase.monitor.persistence.WorkloadRows;
import org.gridcase.monitor.persistence.WorkloadRows.Asked;
import org.gridcase.monitor.persistence.WorkloadRows.Done;
import org.gridcase.monitor.persistence.WorkloadRows.Part;
import org.gridcase.monitor.service.Workload.Compared;
import org.gridcase.monitor.service.Workload.UnitComparison;
import org.gridcase.territory.Level;
import org.gridcase.territory.Place;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/**
 * Differential comparison (精准差异考核): common indicators and a unit's own, each against the unit's own past and against
 * the median of its like. By code; nothing is added up and nobody is ranked.
 */
@Component
class UnitComparisons {

    private static final List<String> IN_GRID = List.of("building", "grid", "station");
    private static final List<String> IN_TOWN = List.of("building", "grid", "station", "community", "town");

    private final WorkloadRows rows;
    private final Territory territory;
    private final MonitorWords words;

    UnitComparisons(WorkloadRows rows, Territory territory, MonitorWords words) {
        this.rows = rows;
        this.territory = territory;
        this.words = words;
    }

    /** One unit's shares, in the period and in the one before. */
    private record Measured(
            Place place, long load, long loadBefore, Map<LoadIndicator, Share> now, Map<LoadIndicator, Share> before) {

        Share of(LoadIndicator indicator) {
            return now.getOrDefault(indicator, Share.NONE);
        }

        Share then(LoadIndicator indicator) {
            return before.getOrDefault(indicator, Share.NONE);
        }

        Level level() {
            return place.code().level();
        }
    }

    List<UnitComparison> of(MonitorScope scope, Asked asked, List<Done> done, int small) {
        List<Place> units = units(scope);
        if (units.isEmpty()) {
            return List.of();
        }
        Map<LoadIndicator, List<Part>> parts = parts(asked, units);
        List<Measured> measured =
                units.stream().map(unit -> measured(unit, done, parts)).toList();
        LikeLoad like = new LikeLoad(small);
        return measured.stream()
                .map(unit -> new UnitComparison(
                        unit.place().code().value(),
                        unit.place().name(),
                        unit.load(),
                        unit.loadBefore(),
                        LoadIndicator.of(unit.level()).stream()
                                .map(indicator -> compared(unit, indicator, measured, like))
                                .toList()))
                .toList();
    }

    private List<Place> units(MonitorScope scope) {
        Stream<Place> departments = scope.place()
                .filter(place -> place.code().level() == Level.DISTRICT)
                .map(place -> territory.within(place.code(), Level.DEPARTMENT).stream())
                .orElse(Stream.empty());
        Stream<Place> below =
                scope.places().isEmpty() ? scope.units().stream().map(territory::require) : scope.below().stream();
        return Stream.concat(departments, below)
                .sorted(Comparator.comparing(place -> place.code().value()))
                .toList();
    }

    private Map<LoadIndicator, List<Part>> parts(Asked asked, List<Place> units) {
        Map<LoadIndicator, List<Part>> parts = new EnumMap<>(LoadIndicator.class);
        units.stream()
                .map(unit -> unit.code().level())
                .distinct()
                .flatMap(level -> LoadIndicator.of(level).stream())
                .forEach(indicator -> parts.computeIfAbsent(indicator, one -> parts(one, asked)));
        return parts;
    }

    private List<Part> parts(LoadIndicator indicator, Asked asked) {
        return switch (indicator) {
            case MISSED -> rows.missed(asked);
            case CLAIMED_IN_TIME -> rows.claimed(asked);
            case SETTLED_IN_TOWN -> rows.settled(asked, IN_TOWN);
            case SETTLED_IN_GRID -> rows.settled(asked, IN_GRID);
            case PUBLISHED_IN_TIME -> rows.published(asked);
            case AFTER_HOURS, TASKS_PER_CASE -> List.of();
        };
    }

    private static Measured measured(Place unit, List<Done> done, Map<LoadIndicator, List<Part>> parts) {
        Done now = tasks(unit, done, true);
        Done before = tasks(unit, done, false);
        return new Measured(
                unit, now.tasks(), before.tasks(), shares(unit, now, parts, true), shares(unit, before, parts, false));
    }

    private static Map<LoadIndicator, Share> shares(
            Place unit, Done done, Map<LoadIndicator, List<Part>> parts, boolean present) {
        Map<LoadIndicator, Share> shares = new EnumMap<>(LoadIndicator.class);
        parts.forEach((indicator, all) -> shares.put(
                indicator,
                all.stream()
                        .filter(part ->
                                part.present() == present && unit.code().value().equals(part.below()))
                        .map(part -> new Share(part.part(), part.whole()))
                        .reduce(Share.NONE, Share::plus)));
        shares.put(LoadIndicator.AFTER_HOURS, new Share(done.late(), done.tasks()));
        shares.put(LoadIndicator.TASKS_PER_CASE, new Share(done.tasks(), done.cases()));
        return shares;
    }

    private static Done tasks(Place unit, List<Done> done, boolean present) {
        return done.stream()
                .filter(one -> one.present() == present
                        && one.post() == null
                        && unit.code().value().equals(one.below()))
                .findFirst()
                .orElse(new Done(present, null, null, null, null, null, 0, 0, 0));
    }

    private Compared compared(Measured unit, LoadIndicator indicator, List<Measured> all, LikeLoad like) {
        Share now = unit.of(indicator);
        List<Measured> sameLevel =
                all.stream().filter(other -> other.level() == unit.level()).collect(Collectors.toList());
        Function<Measured, Share> value = other -> other.of(indicator);
        return new Compared(
                indicator.code(),
                words.text("monitor.workload.indicator." + indicator.code()),
                words.text("monitor.workload.indicator." + indicator.code() + ".meaning"),
                indicator.isOwn(),
                indicator.isPercent(),
                now.value(),
                now.of(),
                now.of() < like.small(),
                orNull(like.before(now, unit.then(indicator))),
                orNull(like.median(unit, sameLevel, Measured::load, value)));
    }

    private static Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
