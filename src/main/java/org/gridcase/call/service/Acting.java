package org.gridcase.call.service;

import org.gridcase.call.domain.Unit;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/**
 * Who acts for a unit: the people of its post. While nobody is in post (空缺) the centre does, and it is on the record that
 * it did: a vacancy swallows no call, and makes nobody look as if he had acted.
 */
@Component
class Acting {

    private final Territory territory;
    private final CaseFiles cases;
    private final UnitNames names;

    Acting(Territory territory, CaseFiles cases, UnitNames names) {
        this.territory = territory;
        this.cases = cases;
        this.names = names;
    }

    boolean mayActFor(PlaceCode unit, Person person) {
        return isOf(new Unit(unit), person) || standsIn(new Unit(unit), person);
    }

    boolean isVacant(Unit unit) {
        return territory.holders(unit.place(), unit.post()).isEmpty();
    }

    /** A line of the timeline when it was the centre that acted. */
    void record(CaseNumber number, PlaceCode unit, String username) {
        boolean centre = territory
                .person(username)
                .filter(person -> !isOf(new Unit(unit), person) && standsIn(new Unit(unit), person))
                .isPresent();
        if (centre) {
            cases.record(
                    number,
                    TimelineEntry.by(username, "centreActed", unit.level().code(), null, names.of(unit)));
        }
    }

    private boolean standsIn(Unit unit, Person person) {
        return isOf(unit.centre(), person) && isVacant(unit);
    }

    private static boolean isOf(Unit unit, Person person) {
        return person.posts().contains(new HeldPost(unit.post(), unit.place()));
    }
}
