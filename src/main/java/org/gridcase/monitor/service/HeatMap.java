package org.gridcase.monitor.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gridcase.monitor.domain.Counted;
import org.gridcase.monitor.domain.Heat;
import org.gridcase.monitor.persistence.HotspotRows.Cell;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;

/** The places directly below what is looked at, of whatever levels they are, each with the places directly in it. */
final class HeatMap {

    private final MonitorScope scope;
    private final Function<Collection<String>, Map<String, String>> names;

    /** @param names of places by their codes */
    HeatMap(MonitorScope scope, Function<Collection<String>, Map<String, String>> names) {
        this.scope = scope;
        this.names = names;
    }

    /** As many digits of codes as tell apart the places shown, and at least communities. */
    static int digits(MonitorScope scope) {
        return Stream.concat(
                        Stream.of(Level.COMMUNITY),
                        scope.below().stream().map(place -> below(place.code().level())))
                .mapToInt(Level::digits)
                .max()
                .orElseThrow();
    }

    List<Heat> of(List<Cell> cells) {
        Map<String, Counted> byPlace = new HashMap<>();
        cells.forEach(cell -> byPlace.merge(cell.place(), counted(cell), Counted::plus));
        Map<String, Map<String, Counted>> byOuter = new TreeMap<>();
        Set<String> codes = new HashSet<>();
        byPlace.forEach((code, counted) -> {
            PlaceCode outer = scope.countedAt(PlaceCode.of(code));
            String inner = inner(outer, PlaceCode.of(code)).value();
            codes.addAll(List.of(outer.value(), inner));
            byOuter.computeIfAbsent(outer.value(), one -> new TreeMap<>()).merge(inner, counted, Counted::plus);
        });
        Map<String, String> known = names.apply(codes);
        return byOuter.entrySet().stream()
                .map(one -> heat(PlaceCode.of(one.getKey()), one.getValue(), known))
                .toList();
    }

    private static Counted counted(Cell cell) {
        return cell.slice() > 0 ? new Counted(cell.count(), 0) : new Counted(0, cell.count());
    }

    /** The place directly in the outer one; where a case names none, the outer one itself. */
    private static PlaceCode inner(PlaceCode outer, PlaceCode place) {
        return place.at(below(outer.level())).orElse(outer);
    }

    private Heat heat(PlaceCode outer, Map<String, Counted> parts, Map<String, String> known) {
        boolean own = namesNoPart(outer);
        List<Heat> inner = own || below(outer.level()) == outer.level()
                ? List.of()
                : parts.entrySet().stream()
                        .map(part -> new Heat(
                                PlaceCode.of(part.getKey()),
                                name(part.getKey(), known),
                                part.getKey().equals(outer.value()),
                                part.getValue(),
                                List.of()))
                        .toList();
        return new Heat(
                outer,
                name(outer.value(), known),
                own,
                parts.values().stream().reduce(Counted.NONE, Counted::plus),
                inner);
    }

    /** What is looked at itself, when there are places in it; of a unit's calls, those to what lies in no town. */
    private boolean namesNoPart(PlaceCode outer) {
        return scope.places().isEmpty()
                ? outer.level() == Level.DISTRICT
                : !scope.below().isEmpty()
                        && scope.places().contains(outer)
                        && scope.part(outer).isEmpty();
    }

    private static String name(String code, Map<String, String> known) {
        return known.getOrDefault(code, code);
    }

    /** The level below; the lowest one, and departments, have themselves. */
    private static Level below(Level level) {
        return Stream.of(Level.values())
                .filter(lower -> lower != Level.DEPARTMENT
                        && lower.above().filter(level::equals).isPresent())
                .findFirst()
                .orElse(level);
    }
}
