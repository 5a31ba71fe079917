package org.gridcase.monitor.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridcase.monitor.domain.Breakdown;
import org.gridcase.monitor.domain.Breakdown.Kind;
import org.gridcase.monitor.domain.Breakdown.Part;
import org.gridcase.monitor.domain.FigureCode;
import org.gridcase.monitor.domain.Measure;
import org.gridcase.territory.Level;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;

/** What stands behind a figure: the levels, the departments, the places below. */
@Service
public class FigureBreakdowns {

    /** Where a dispute can be, from below; the deliberation station (议事站) is the grid's. */
    private static final List<Level> LEVELS =
            List.of(Level.BUILDING, Level.GRID, Level.COMMUNITY, Level.TOWN, Level.DISTRICT);

    private final Figures figures;
    private final Territory territory;

    FigureBreakdowns(Figures figures, Territory territory) {
        this.figures = figures;
        this.territory = territory;
    }

    /** By level or department where the figure has one, and by the places below where there are any. */
    public List<Breakdown> of(FigureCode code, FigureReading reading) {
        List<Breakdown> breakdowns = new ArrayList<>();
        switch (code) {
            case RESOLUTION_LEVEL -> breakdowns.add(shares(reading.byKey(code)));
            case STAY -> breakdowns.add(new Breakdown(Kind.LEVEL, levels(code, reading.byKey(code))));
            case CLAIMED -> breakdowns.add(units(reading.byKey(code)));
            default -> {
                // The places below say all there is.
            }
        }
        if (!reading.scope().below().isEmpty()) {
            breakdowns.add(Breakdown.ranked(Kind.PLACE, code, places(code, reading)));
        }
        return breakdowns;
    }

    /** Each level's share of all that was credited: one whole, nothing to rank. */
    private Breakdown shares(Map<String, Measure> credited) {
        long all = credited.values().stream().mapToLong(Measure::n).sum();
        Map<String, Measure> shares = new TreeMap<>();
        credited.forEach(
                (level, measure) -> shares.put(level, Measure.hits(FigureCode.RESOLUTION_LEVEL, measure.n(), all)));
        LEVELS.forEach(level -> shares.putIfAbsent(level.code(), Measure.hits(FigureCode.RESOLUTION_LEVEL, 0, all)));
        return new Breakdown(Kind.LEVEL, levels(FigureCode.RESOLUTION_LEVEL, shares));
    }

    private List<Part> levels(FigureCode code, Map<String, Measure> measures) {
        return LEVELS.stream()
                .map(level -> part(
                        level.code(),
                        "case.level." + level.code(),
                        measures.getOrDefault(level.code(), Measure.none(code))))
                .toList();
    }

    private Breakdown units(Map<String, Measure> measures) {
        return Breakdown.ranked(
                Kind.DEPARTMENT,
                FigureCode.CLAIMED,
                measures.entrySet().stream()
                        .map(unit -> part(unit.getKey(), name(unit.getKey()), unit.getValue()))
                        .toList());
    }

    private String name(String unit) {
        return territory.find(PlaceCode.of(unit)).map(Place::name).orElse(unit);
    }

    private List<Part> places(FigureCode code, FigureReading reading) {
        return reading.scope().below().stream()
                .map(place -> part(
                        place.code().value(),
                        place.name(),
                        reading.at(code, place.code().value())))
                .toList();
    }

    private Part part(String key, String name, Measure measure) {
        return Part.of(key, name, measure, figures.smallNumber());
    }
}
