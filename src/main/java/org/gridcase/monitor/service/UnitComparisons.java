package org.gridcase.monitor.service;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gridcase.monitor.domain.CountedDays;
import org.gridcase.monitor.domain.LikeLoad;
import org.gridcase.monitor.domain.LoadIndicator;
import org.gridcase.monitor.domain.Share;
import org.gridcase.monitor.persistence.WorkloadRows;
import org.gridcase.monitor.persistence.WorkloadRows.Asked;
import org.gridcase.monitor.persistence.WorkloadRows.Part;
import org.gridcase.monitor.service.WorkSums.Sum;
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

    private static final List<String> IN_GRID = List.of("building", "grid");
    private static final List<String> IN_TOWN = List.of("building", "grid", "community", "town");

    private final WorkloadRows rows;
    private final Territory territory;
    private final MonitorWords words;
    private final Clock clock;

    UnitComparisons(WorkloadRows rows, Territory territory, MonitorWords words, Clock clock) {
        this.rows = rows;
        this.territory = territory;
        this.words = words;
        this.clock = clock;
    }

    /** One unit's shares, in the period and in the one before. */
    private record Measured(
            Place place,
            boolean withheld,
            long load,
            long loadBefore,
            Map<LoadIndicator, Share> now,
            Map<LoadIndicator, Share> before) {

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

    List<UnitComparison> of(MonitorScope scope, Asked asked, WorkSums sums, WithheldWork withheld, int small) {
        List<Place> units = units(scope);
        if (units.isEmpty()) {
            return List.of();
        }
        Map<LoadIndicator, List<Part>> parts = parts(scope, asked, units);
        List<Measured> measured = units.stream()
                .map(unit -> measured(unit, sums, withheld, parts))
                .toList();
        LikeLoad like = new LikeLoad(small);
        return measured.stream()
                .map(unit -> new UnitComparison(
                        unit.place().code().value(),
                        unit.place().name(),
                        unit.withheld() ? null : unit.load(),
                        unit.withheld() ? null : unit.loadBefore(),
                        unit.withheld(),
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

    private Map<LoadIndicator, List<Part>> parts(MonitorScope scope, Asked asked, List<Place> units) {
        Map<LoadIndicator, List<Part>> parts = new EnumMap<>(LoadIndicator.class);
        units.stream()
                .map(unit -> unit.code().level())
                .distinct()
                .flatMap(level -> LoadIndicator.of(level).stream())
                .forEach(indicator -> parts.computeIfAbsent(
                        indicator,
                        one -> scope.places().isEmpty() ? ofUnits(one, asked) : ofPlaces(one, asked, units)));
        return parts;
    }

    private List<Part> ofPlaces(LoadIndicator indicator, Asked asked, List<Place> units) {
        List<String> places = units.stream().map(unit -> unit.code().value()).toList();
        CountedDays days = new CountedDays(asked.period(), clock.instant(), asked.zone());
        return switch (indicator) {
            case MISSED -> rows.missed(asked, places);
            case SETTLED_IN_TOWN -> rows.settled(asked, places, IN_TOWN, days);
            case SETTLED_IN_GRID -> rows.settled(asked, places, IN_GRID, days);
            default -> ofUnits(indicator, asked);
        };
    }

    private List<Part> ofUnits(LoadIndicator indicator, Asked asked) {
        return switch (indicator) {
            case MISSED -> rows.missed(asked);
            case CLAIMED_IN_TIME -> rows.claimed(asked);
            case SETTLED_IN_TOWN -> rows.settled(asked, IN_TOWN);
            case SETTLED_IN_GRID -> rows.settled(asked, IN_GRID);
            case PUBLISHED_IN_TIME -> rows.published(asked);
            case AFTER_HOURS, TASKS_PER_CASE -> List.of();
        };
    }

    private static Measured measured(
            Place unit, WorkSums sums, WithheldWork withheld, Map<LoadIndicator, List<Part>> parts) {
        String code = unit.code().value();
        Sum now = sums.unit(true, code);
        Sum before = sums.unit(false, code);
        return new Measured(
                unit,
                withheld.ofUnit(code),
                now.tasks(),
                before.tasks(),
                shares(code, now, parts, true),
                shares(code, before, parts, false));
    }

    private static Map<LoadIndicator, Share> shares(
            String unit, Sum done, Map<LoadIndicator, List<Part>> parts, boolean present) {
        Map<LoadIndicator, Share> shares = new EnumMap<>(LoadIndicator.class);
        parts.forEach((indicator, all) -> shares.put(
                indicator,
                all.stream()
                        .filter(part -> part.present() == present && unit.equals(part.below()))
                        .map(part -> new Share(part.part(), part.whole()))
                        .reduce(Share.NONE, Share::plus)));
        shares.put(LoadIndicator.AFTER_HOURS, done.afterHours());
        shares.put(LoadIndicator.TASKS_PER_CASE, done.tasksPerCase());
        return shares;
    }

    private Compared compared(Measured unit, LoadIndicator indicator, List<Measured> all, LikeLoad like) {
        if (unit.withheld() && indicator.isOfPeople()) {
            return new Compared(
                    indicator.code(),
                    label(indicator),
                    meaning(indicator),
                    indicator.isOwn(),
                    indicator.isPercent(),
                    null,
                    null,
                    false,
                    null,
                    null);
        }
        Share now = unit.of(indicator);
        // The middle of a few may be one of them: what is withheld is no part of it, nor found by its load.
        List<Measured> sameLevel = unit.withheld()
                ? List.of()
                : all.stream()
                        .filter(other -> other.level() == unit.level() && !other.withheld())
                        .toList();
        Function<Measured, Share> value = other -> other.of(indicator);
        return new Compared(
                indicator.code(),
                label(indicator),
                meaning(indicator),
                indicator.isOwn(),
                indicator.isPercent(),
                now.value(),
                now.of(),
                now.of() < like.small(),
                orNull(like.before(now, unit.then(indicator))),
                orNull(like.median(unit, sameLevel, Measured::load, value)));
    }

    private String label(LoadIndicator indicator) {
        return words.text("monitor.workload.indicator." + indicator.code());
    }

    private String meaning(LoadIndicator indicator) {
        return words.text("monitor.workload.indicator." + indicator.code() + ".meaning");
    }

    private static Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
