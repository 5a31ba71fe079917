package org.gridcase.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridcase.territory.Level;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;

/** Which rows of {@code gridcase.case_file} a person may see, as a condition for queries that list cases. */
public final class VisibleCases {

    private VisibleCases() {}

    /**
     * As an array the numbers are looked up by the primary key beside the range of places; a subquery in an OR would make
     * the planner read every case. The columns are unqualified: the query reads {@code case_file} once.
     *
     * @param values takes the parameters of the condition
     */
    public static String to(Person person, Map<String, Object> values) {
        String within = within(person.territories(), values);
        values.put("visibleUnits", CaseUnitRows.codes(person.units()));
        values.put("reader", person.username());
        return "(" + within + " OR number = ANY (ARRAY("
                + "SELECT case_number FROM gridcase.case_unit WHERE unit = ANY (:visibleUnits)"
                + " UNION ALL SELECT case_number FROM gridcase.case_reader WHERE username = :reader)))";
    }

    /** A prefix as a range of bytes, which the index serves whatever the plan: ':' follows '9'. */
    static String within(Set<PlaceCode> places, Map<String, Object> values) {
        List<String> ranges = new ArrayList<>();
        for (PlaceCode place : places) {
            String name = "place" + values.size();
            values.put(name, place.value());
            if (place.level() == Level.DEPARTMENT) {
                // Nothing lies in it, whatever digits the codes of towns begin with.
                ranges.add("place = :" + name);
            } else {
                values.put(name + "End", place.value() + ":");
                ranges.add("place ~>=~ :" + name + " AND place ~<~ :" + name + "End");
            }
        }
        return ranges.isEmpty() ? "false" : "(" + String.join(" OR ", ranges) + ")";
    }
}
