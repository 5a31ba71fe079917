package org.gridcase.accountability.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gridcase.territory.PlaceCode;

/**
 * What the records say about a unit and a case. Nobody's statement is among it: whoever accuses names a case and a unit,
 * and no more.
 *
 * @param unit the unit that is looked at
 * @param at the instant at which the window was missed; without one, the instant of the accusation
 * @param subject what was looked up in the lists: the code that was cited, or the matter of the case
 * @param power the entry of the lists in force at that instant; null when nothing was listed
 * @param window what was owed and missed; null when nothing was missed
 * @param held who held the case in that window, oldest first, as the clock ledger has it
 * @param notices what had been delivered to people of the unit by then
 * @param unitMeans what the unit had to do the work with
 */
public record Facts(
        PlaceCode unit,
        Instant at,
        String subject,
        Power power,
        Window window,
        List<Held> held,
        List<Notice> notices,
        Means unitMeans) {

    public Facts {
        held = List.copyOf(held);
        notices = List.copyOf(notices);
    }

    /** Who had the case when the window was missed: a segment that ends there still counts, the next one does not. */
    public Optional<Held> holderAtMiss() {
        return held.stream()
                .filter(one -> one.from().isBefore(at)
                        && (one.to() == null || !one.to().isBefore(at)))
                .findFirst();
    }

    /** Since when the unit had the case, of the time that is looked at; the instant itself when it never had. */
    Instant heldFrom() {
        return ofUnit().map(Held::from).min(Comparator.naturalOrder()).orElse(at);
    }

    /** Whole minutes in which the clock ran for the unit and nobody was in post there. */
    long vacantMinutes() {
        return ofUnit().filter(one -> !one.paused())
                .map(one -> unitMeans.vacant(
                        one.from(), one.to() == null || one.to().isAfter(at) ? at : one.to()))
                .reduce(Duration.ZERO, Duration::plus)
                .toMinutes();
    }

    /** Whether the unit had asked for means, and nobody had answered it in time. */
    boolean unansweredForMeans() {
        return unitMeans.asked().stream().anyMatch(asked -> asked.unansweredAt(at));
    }

    private Stream<Held> ofUnit() {
        return held.stream()
                .filter(one -> one.place().equals(unit) && one.from().isBefore(at));
    }

    /**
     * An entry of the lists.
     *
     * @param lead the lead unit; null when the list says "the town" and the case lies in none
     * @param units all units of the entry, the lead among them
     * @param means whether the entry names means that go with the power
     */
    public record Power(String code, int version, Instant from, PlaceCode lead, Set<PlaceCode> units, boolean means) {

        public Power {
            units = Set.copyOf(units);
        }
    }

    /** A period of the case that was missed. */
    public record Window(long period, Instant began, Instant due, Instant missed) {}

    /**
     * A stretch of time in which somebody held the case.
     *
     * @param username who had taken it up, or null
     * @param reason why the clock stood still, as the ledger's code; said of a paused stretch only
     * @param to null while it lasts
     */
    public record Held(PlaceCode place, String username, boolean paused, String reason, Instant from, Instant to) {

        /** Whole minutes until the end, or until the given instant if that comes first. */
        long minutes(Instant until) {
            Instant end = to == null || to.isAfter(until) ? until : to;
            return end.isAfter(from) ? Duration.between(from, end).toMinutes() : 0;
        }
    }

    /**
     * Something that reached the unit.
     *
     * @param kind code of the reminder's kind
     * @param channel {@code inbox} or {@code robot}
     * @param target username, or the place whose robot said it
     */
    public record Notice(String kind, String channel, String target, Instant deliveredAt) {}
}
