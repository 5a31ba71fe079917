package org.gridcase.call.service;

import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** The names of units, for people. */
@Component
class UnitNames {

    private final Territory territory;

    UnitNames(Territory territory) {
        this.territory = territory;
    }

    String of(PlaceCode unit) {
        return territory.find(unit).map(Place::name).orElse(unit.value());
    }
}
