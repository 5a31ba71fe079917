package org.gridcase.territory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Level;
import org.gridcase.territory.Person;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.gridcase.territory.persistence.PlaceTable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Places for the select fields of forms. Where places lie is no secret among staff. */
@RestController
@Tag(name = "places", description = "地点: districts, their departments, towns, communities, grids, buildings, units")
@RequestMapping("/api/places")
class PlacesApi {

    private static final int MOST = 2_000;

    private final Territory territory;
    private final PlaceTable places;

    PlacesApi(Territory territory, PlaceTable places) {
        this.territory = territory;
        this.places = places;
    }

    record PlaceView(String code, String name, String level, String path) {

        static PlaceView of(Place place) {
            return new PlaceView(
                    place.code().value(), place.name(), place.code().level().code(), place.path());
        }
    }

    /**
     * Places in the order of their codes: those in {@code under}, or with {@code mine} those at and below the caller's
     * posts (for departments, those of their district), or else the districts.
     *
     * @param q part of a name or the beginning of a code
     */
    @GetMapping
    @Operation(summary = "Places by territory, level or name")
    List<PlaceView> list(
            @RequestParam(required = false) String under,
            @RequestParam(required = false) String mine,
            @RequestParam(required = false) String level,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "500") int limit) {
        Person person = territory.currentPerson();
        Level wanted = level == null || level.isBlank() ? null : level(level);
        int most = Math.max(1, Math.min(limit, MOST));
        if (mine != null && !mine.equals("false")) {
            return views(places.within(home(person), wanted, q.strip(), most));
        }
        if (under != null && !under.isBlank()) {
            PlaceCode root = territory.require(PlaceCode.of(under)).code();
            return views(places.within(Set.of(root), wanted, q.strip(), most));
        }
        return views(places.ofLevel(wanted == null ? Level.DISTRICT : wanted, q.strip(), most));
    }

    /** Whoever works for a department sees no territory by that; what it may concern lies in its district. */
    private static Set<PlaceCode> home(Person person) {
        return person.territories().isEmpty()
                ? person.units().stream()
                        .flatMap(unit -> unit.at(Level.DISTRICT).stream())
                        .collect(Collectors.toSet())
                : person.territories();
    }

    @GetMapping("/{code}")
    @Operation(summary = "One place")
    PlaceView one(@PathVariable String code) {
        territory.currentPerson();
        return territory
                .find(PlaceCode.of(code))
                .map(PlaceView::of)
                .orElseThrow(() -> Refusal.notFound("territory.placeCode.unknown", code));
    }

    private static Level level(String code) {
        return Level.ofCode(code)
                .orElseThrow(() -> Refusal.invalid(
                        "level",
                        "territory.level.unknown",
                        code,
                        Arrays.stream(Level.values()).map(Level::code).collect(Collectors.joining(", "))));
    }

    private static List<PlaceView> views(List<Place> found) {
        return found.stream().map(PlaceView::of).toList();
    }
}
