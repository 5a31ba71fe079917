package org.gridcase.monitor.service;

import java.util.List;
import java.util.stream.Stream;
import org.gridcase.monitor.domain.CaseFilter.Turn;
import org.gridcase.monitor.persistence.CaseConditions;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Level;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** Whose turn it is: counted by where the post is held, and by person only for whoever answers for the person. */
@Component
class CaseTurns {

    private final Territory territory;

    CaseTurns(Territory territory) {
        this.territory = territory;
    }

    void narrow(CaseConditions conditions, MonitorScope scope, Turn turn) {
        conditions.somebodysTurn().and(scope.includes("holder_place", "number", conditions.values()));
        if (scope.places().isEmpty()) {
            // What others do in the same cases is theirs.
            conditions.and("holder_place = ANY (:ownUnits)");
            conditions
                    .values()
                    .put(
                            "ownUnits",
                            scope.units().stream().map(PlaceCode::value).toArray(String[]::new));
        }
        if (turn.post() != null) {
            conditions.is("holder_post", turn.post().code());
        }
        if (turn.seat() != null) {
            seat(conditions, scope, within(scope, turn.seat()), turn.person() != null);
        }
        if (turn.person() != null) {
            requireSuperior(scope.person(), turn);
            conditions.is("holder_username", turn.person());
        }
        if (turn.unclaimed()) {
            conditions.and("holder_username IS NULL");
        }
    }

    /** @throws Refusal (404) for a place outside of what is looked at; a department's calls lie anywhere in its district */
    PlaceCode within(MonitorScope scope, PlaceCode place) {
        boolean inside = scope.places().isEmpty()
                ? scope.units().stream()
                        .flatMap(unit -> unit.at(Level.DISTRICT).stream())
                        .anyMatch(one -> one.covers(place))
                : scope.places().stream().anyMatch(one -> one.covers(place));
        if (!inside || territory.find(place).isEmpty()) {
            throw Refusal.notFound("monitor.place.unknown", place.value());
        }
        return place;
    }

    /** @throws Refusal (404) for a place of another district: whoever has a case is of the one in which it lies */
    void requireNear(MonitorScope scope, PlaceCode seat) {
        boolean near = Stream.concat(scope.places().stream(), scope.units().stream())
                .flatMap(one -> one.at(Level.DISTRICT).stream())
                .anyMatch(district -> district.covers(seat));
        if (!near || territory.find(seat).isEmpty()) {
            throw Refusal.notFound("monitor.place.unknown", seat.value());
        }
    }

    /** As the workload counts: by the place directly below, and what is held at none of them by itself. */
    private static void seat(CaseConditions conditions, MonitorScope scope, PlaceCode seat, boolean alone) {
        if (alone || !scope.countedAt(seat).equals(seat)) {
            conditions.lies("holder_place", seat.value(), alone);
        } else {
            conditions.and(scope.part("holder_place", conditions.values()) + " = :seat");
            conditions.values().put("seat", seat.value());
        }
    }

    /** As the workload names people: to the direct superior, and to themselves. */
    private void requireSuperior(Person reader, Turn turn) {
        if (turn.person().equals(reader.username())) {
            return;
        }
        HeldPost held = new HeldPost(turn.post(), turn.seat());
        boolean holds = territory.holders(held.place(), held.post()).stream()
                .anyMatch(person -> person.username().equals(turn.person()));
        // Whoever is asked for a post that is not held there has no superiors to ask for.
        if (!holds || !answersFor(reader, held)) {
            throw Refusal.forbidden("monitor.cases.person");
        }
    }

    private boolean answersFor(Person reader, HeldPost held) {
        List<HeldPost> superiors =
                territory.superiors(held.place(), held.post()).posts();
        return reader.posts().stream().anyMatch(superiors::contains);
    }
}
