package org.gridcase.monitor.service;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gridcase.monitor.domain.FigureCode;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.monitor.persistence.FigureRows.Within;
import org.gridcase.territory.Level;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.springframework.stereotype.Component;

/** Which rows count for a scope and a period, and which for those that it is compared with. */
@Component
class CountedRows {

    private final Clock clock;

    CountedRows(Clock clock) {
        this.clock = clock;
    }

    Within of(FigureCode code, MonitorScope scope, MonitorPeriod period) {
        Map<String, Object> values = new HashMap<>();
        String condition = scope.includes("place", "number", values);
        if (code == FigureCode.CLAIMED && scope.places().isEmpty()) {
            // A call that went on to another unit stays visible to the first one; what the other does is not its
            // figure.
            condition += " AND unit = ANY (:scopeUnits)";
        }
        return within(condition, values, period);
    }

    /** Both the period before and the period itself. */
    Within withBefore(FigureCode code, MonitorScope scope, MonitorPeriod period) {
        Within rows = of(code, scope, period);
        return new Within(rows.condition(), rows.values(), period.before().begins(clock.getZone()), rows.to());
    }

    /** All of the place above; empty for a district, for several places at once, and for units. */
    Optional<Within> parent(MonitorScope scope, MonitorPeriod period) {
        return scope.place().map(Place::code).flatMap(PlaceCode::parent).map(parent -> {
            Map<String, Object> values = new HashMap<>();
            values.put("parent", parent.value());
            values.put("parentEnd", parent.value() + ":");
            return within("place ~>=~ :parent AND place ~<~ :parentEnd", values, period);
        });
    }

    /** Calls to any department of the district of the one department that is looked at. */
    Optional<Within> departments(MonitorScope scope, MonitorPeriod period) {
        return Optional.of(scope.units())
                .filter(units -> units.size() == 1)
                .map(units -> units.get(0))
                .filter(unit -> unit.level() == Level.DEPARTMENT)
                .flatMap(PlaceCode::parent)
                .map(district -> {
                    Map<String, Object> values = new HashMap<>();
                    values.put("district", district.value());
                    values.put("digits", Level.DEPARTMENT.digits());
                    return within("starts_with(unit, :district) AND length(unit) = :digits", values, period);
                });
    }

    /** Nothing that is still to come counts, as a window that will not be over before tonight. */
    private Within within(String condition, Map<String, Object> values, MonitorPeriod period) {
        Instant now = clock.instant();
        Instant ends = period.ends(clock.getZone());
        return new Within(condition, values, period.begins(clock.getZone()), ends.isBefore(now) ? ends : now);
    }
}
