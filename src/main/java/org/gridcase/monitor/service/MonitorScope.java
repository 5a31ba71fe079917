package org.gridcase.monitor.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridcase.territory.Level;
import org.gridcase.territory.Person;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;

/**
 * The cases that a manager looks at. With a territory: those of one place in it, or of all that was given to the manager.
 * Without one, as the officers of a department: those to which the unit was called.
 *
 * @param place the one place that is looked at; empty for several places at once, and for units
 * @param places whose whole content counts; empty for units
 * @param units to which a case must have been called; empty when places are looked at
 * @param path the way down to the place, as far as the person may go up again, the place itself last
 * @param below the places directly in it, or those that one may choose among, by code
 */
public record MonitorScope(
        Person person,
        Optional<Place> place,
        List<PlaceCode> places,
        List<PlaceCode> units,
        List<Place> path,
        List<Place> below) {

    /**
     * The condition on rows that have a case's place and its number.
     *
     * @param placeColumn as the query names it
     * @param numberColumn as the query names it
     * @param values takes the parameters of the condition
     */
    public String includes(String placeColumn, String numberColumn, Map<String, Object> values) {
        if (ofUnits()) {
            values.put("scopeUnits", codes(units));
            // No array of the numbers: a unit with tens of thousands of cases would be looked up case by case.
            return numberColumn
                    + " IN (SELECT called.case_number FROM gridcase.case_unit called WHERE called.unit = ANY (:scopeUnits))";
        }
        List<String> ranges = new ArrayList<>();
        for (PlaceCode one : places) {
            String name = "scope" + values.size();
            values.put(name, one.value());
            if (one.level() == Level.DEPARTMENT) {
                // Nothing lies in it, whatever digits the codes of towns begin with.
                ranges.add(placeColumn + " = :" + name);
            } else {
                // A prefix as a range of bytes, which the index serves whatever the plan: ':' follows '9'.
                values.put(name + "End", one.value() + ":");
                ranges.add(placeColumn + " ~>=~ :" + name + " AND " + placeColumn + " ~<~ :" + name + "End");
            }
        }
        return "(" + String.join(" OR ", ranges) + ")";
    }

    /**
     * The one of the places {@link #below} in which a place lies: they may be of different levels, where several territories
     * are looked at together. Empty for the place itself that is looked at, and for departments.
     */
    public Optional<Place> part(PlaceCode place) {
        return below.stream()
                .filter(one -> one.code().covers(place))
                .max(Comparator.comparing(one -> one.code().value().length()));
    }

    /** By which place something is counted that is at this one: its part, and where there is none the place itself; for units the town. */
    public PlaceCode countedAt(PlaceCode place) {
        return part(place)
                .map(Place::code)
                .orElseGet(() -> ofUnits() ? place.at(Level.TOWN).orElse(place) : place);
    }

    /**
     * The same as {@link #countedAt} as an expression on rows.
     *
     * @param placeColumn as the query names it
     * @param values takes the parameters of the expression
     */
    public String part(String placeColumn, Map<String, Object> values) {
        if (ofUnits()) {
            return "left(" + placeColumn + ", " + Level.TOWN.digits() + ")";
        }
        Map<Level, List<PlaceCode>> byLevel =
                below.stream().map(Place::code).collect(Collectors.groupingBy(PlaceCode::level));
        StringBuilder cases = new StringBuilder();
        byLevel.keySet().stream().sorted(Comparator.reverseOrder()).forEach(level -> {
            String name = "part" + level.digits();
            values.put(name, codes(byLevel.get(level)));
            String inside =
                    level == Level.DEPARTMENT ? placeColumn : "left(" + placeColumn + ", " + level.digits() + ")";
            cases.append(" WHEN ")
                    .append(inside)
                    .append(" = ANY (:")
                    .append(name)
                    .append(") THEN ")
                    .append(inside);
        });
        return cases.isEmpty() ? placeColumn : "CASE" + cases + " ELSE " + placeColumn + " END";
    }

    private boolean ofUnits() {
        return places.isEmpty();
    }

    /** The codes as an array for a query. */
    private static String[] codes(List<PlaceCode> places) {
        return places.stream().map(PlaceCode::value).toArray(String[]::new);
    }
}
