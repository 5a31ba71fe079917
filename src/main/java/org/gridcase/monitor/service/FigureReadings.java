package org.gridcase.monitor.service;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.monitor.domain.CountedDays;
import org.gridcase.monitor.domain.FigureCode;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.monitor.persistence.FactCondition;
import org.gridcase.monitor.persistence.FigureRows;
import org.gridcase.monitor.persistence.FigureRows.Counted;
import org.gridcase.monitor.persistence.FigureRows.Places;
import org.gridcase.territory.Level;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the figures of a manager and all that stands behind them follow from. */
@Service
public class FigureReadings {

    /** What all counts of a department's cases belong to. */
    private static final String UNITS = "";

    private final FigureRows rows;
    private final Territory territory;
    private final Clock clock;

    FigureReadings(FigureRows rows, Territory territory, Clock clock) {
        this.rows = rows;
        this.territory = territory;
        this.clock = clock;
    }

    /** Everything of one moment, so that the figures agree with each other. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public FigureReading of(MonitorScope scope, MonitorPeriod period) {
        CountedDays days = new CountedDays(period, clock.instant(), clock.getZone());
        return scope.places().isEmpty() ? ofUnits(scope, days) : ofPlaces(scope, days);
    }

    private FigureReading ofPlaces(MonitorScope scope, CountedDays days) {
        Optional<PlaceCode> above = scope.place().map(Place::code).flatMap(PlaceCode::parent);
        List<PlaceCode> beside = above.map(
                        place -> territory.within(place, scope.places().get(0).level()).stream()
                                .map(Place::code)
                                .toList())
                .orElse(List.of());
        List<PlaceCode> others = Stream.concat(scope.below().stream().map(Place::code), beside.stream())
                .toList();
        Places places = new Places(scope.places(), others);
        List<Counted> counted = new ArrayList<>(rows.shares(places, days));
        counted.addAll(rows.stays(places, days));
        return new FigureReading(
                scope,
                days.period(),
                scope.places().stream().map(PlaceCode::value).collect(Collectors.toSet()),
                counted,
                Arrays.stream(FigureCode.values()).collect(Collectors.toMap(code -> code, code -> beside.stream()
                        .map(PlaceCode::value)
                        .toList())));
    }

    private FigureReading ofUnits(MonitorScope scope, CountedDays days) {
        Map<String, Object> values = new HashMap<>();
        String condition = scope.includes("place", "number", values);
        List<Counted> counted =
                new ArrayList<>(rows.shares(condition + " AND " + FactCondition.OF_OWN_UNITS, values, days));
        counted.addAll(rows.stays(condition, values, days));
        Map<FigureCode, List<String>> beside = new EnumMap<>(FigureCode.class);
        district(scope).ifPresent(district -> {
            List<Counted> claims = rows.claims(district, days);
            beside.put(FigureCode.CLAIMED, claims.stream().map(Counted::place).toList());
            counted.addAll(claims);
        });
        return new FigureReading(scope, days.period(), Set.of(UNITS), counted, beside);
    }

    /** Of the one department that is looked at: compared are calls to any department of its district. */
    private static Optional<PlaceCode> district(MonitorScope scope) {
        return Optional.of(scope.units())
                .filter(units -> units.size() == 1)
                .map(units -> units.get(0))
                .filter(unit -> unit.level() == Level.DEPARTMENT)
                .flatMap(PlaceCode::parent);
    }
}
