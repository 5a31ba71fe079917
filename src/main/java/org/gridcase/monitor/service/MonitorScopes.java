package org.gridcase.monitor.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Level;
import org.gridcase.territory.Person;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;

/** What the signed-in person may look at. */
@Service
public class MonitorScopes {

    private final Territory territory;

    MonitorScopes(Territory territory) {
        this.territory = territory;
    }

    /**
     * @param place the code of a place in the person's territory; null or empty for all of it
     * @throws Refusal (404) for a place that the person does not see or that is none, (403) for one who sees nothing
     */
    public MonitorScope mine(String place) {
        Person person = territory.currentPerson();
        List<PlaceCode> mine = widest(person);
        if (place != null && !place.isBlank()) {
            return at(seen(person, place), person, mine);
        }
        if (mine.size() == 1) {
            return at(territory.require(mine.get(0)), person, mine);
        }
        if (!mine.isEmpty()) {
            List<Place> choices = mine.stream().map(territory::require).toList();
            return new MonitorScope(person, Optional.empty(), mine, List.of(), List.of(), choices);
        }
        List<PlaceCode> units = person.units().stream()
                .sorted(Comparator.comparing(PlaceCode::value))
                .toList();
        if (units.isEmpty()) {
            throw Refusal.forbidden("monitor.nothingToSee");
        }
        return new MonitorScope(person, Optional.empty(), List.of(), units, List.of(), List.of());
    }

    private MonitorScope at(Place place, Person person, List<PlaceCode> mine) {
        List<Place> path = new ArrayList<>();
        for (PlaceCode code : place.code().upwards()) {
            if (mine.stream().anyMatch(one -> one.covers(code))) {
                path.add(0, territory.require(code));
            }
        }
        return new MonitorScope(
                person, Optional.of(place), List.of(place.code()), List.of(), List.copyOf(path), below(place.code()));
    }

    /** Directly in the place; departments are chosen by what they are called to, not as a part of the territory. */
    private List<Place> below(PlaceCode place) {
        for (Level level : Level.values()) {
            if (level != Level.DEPARTMENT
                    && level.above().filter(place.level()::equals).isPresent()) {
                return territory.within(place, level);
            }
        }
        return List.of();
    }

    /** Malformed and foreign codes are answered alike: what one may not see does not exist. */
    private Place seen(Person person, String place) {
        Optional<PlaceCode> code = Level.ofDigits(place.length()).isPresent()
                        && place.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                ? Optional.of(PlaceCode.of(place))
                : Optional.empty();
        return code.filter(person::sees)
                .flatMap(territory::find)
                .orElseThrow(() -> Refusal.notFound("monitor.place.unknown", place));
    }

    /** The person's territories without those that lie in another of them, by code. */
    private static List<PlaceCode> widest(Person person) {
        return person.territories().stream()
                .filter(one ->
                        person.territories().stream().noneMatch(other -> !other.equals(one) && other.covers(one)))
                .sorted(Comparator.comparing(PlaceCode::value))
                .toList();
    }
}
