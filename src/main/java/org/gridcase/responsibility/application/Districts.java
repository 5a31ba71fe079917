package org.gridcase.responsibility.application;

import java.util.HashMap;
import java.util.Map;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.Matters;
import org.gridcase.responsibility.domain.EntryRules;
import org.gridcase.responsibility.domain.ListFacts;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Level;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** Districts as whoever reads or writes lists names them, and what entries of a district may say. */
@Component
public class Districts {

    private final Territory territory;
    private final Matters matters;

    Districts(Territory territory, Matters matters) {
        this.territory = territory;
        this.matters = matters;
    }

    /** @throws Refusal (404) when there is no such district */
    public Place require(String code) {
        return territory
                .find(PlaceCode.of(code))
                .filter(place -> place.code().level() == Level.DISTRICT)
                .orElseThrow(() -> Refusal.notFound("responsibility.district.unknown", code));
    }

    /** The rules by which entries of the district are judged now. */
    public EntryRules rules(PlaceCode district) {
        Map<ListUnit, Boolean> known = new HashMap<>();
        return new EntryRules(
                new ListFacts(unit -> known.computeIfAbsent(unit, asked -> isUnit(district, asked)), matters.codes()));
    }

    private boolean isUnit(PlaceCode district, ListUnit unit) {
        return unit.department()
                .map(place -> district.covers(place) && territory.find(place).isPresent())
                .orElse(true);
    }
}
