package org.gridcase.responsibility.application;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Level;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** The places for which the units of a list stand, and who speaks for them. */
@Component
class Units {

    private final Territory territory;

    Units(Territory territory) {
        this.territory = territory;
    }

    /** What concerns "the town" concerns every town of the district. Departments come first, each by its code. */
    List<PlaceCode> places(PlaceCode district, Collection<ListUnit> units) {
        List<PlaceCode> departments = new TreeSet<>(units)
                .stream().flatMap(unit -> unit.department().stream()).toList();
        List<PlaceCode> towns = units.contains(ListUnit.TOWN)
                ? territory.within(district, Level.TOWN).stream()
                        .map(Place::code)
                        .toList()
                : List.of();
        return Stream.of(departments, towns).flatMap(List::stream).toList();
    }

    /** The post that speaks for a department or a town. */
    static HeldPost post(PlaceCode unit) {
        return new HeldPost(unit.level() == Level.TOWN ? Post.TOWN_OFFICER : Post.DEPARTMENT_OFFICER, unit);
    }
}
