package org.gridcase.dispute.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.Party;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;

/**
 * When a report repeats an earlier case: same place, same matter, and the earlier case is open or was closed at most the
 * given time ago. A party must be the same too: two households of one place may well quarrel about parking independently.
 * Only where neither case names a party, as with camera alarms, one building and one matter are telling enough. It compares
 * two cases and keeps nothing about a person.
 */
public final class Repetition {

    private Repetition() {}

    public static Optional<CaseFacts> of(
            PlaceCode place, List<Party> parties, List<CaseFacts> alike, Instant now, Duration window) {
        boolean oneBuilding = place.level().digits() >= Level.BUILDING.digits();
        return alike.stream()
                .filter(earlier -> earlier.closedAt() == null
                        || !earlier.closedAt().plus(window).isBefore(now))
                .filter(earlier ->
                        oneBuilding && parties.isEmpty() && earlier.parties().isEmpty()
                                || sharesParty(parties, earlier.parties()))
                .findFirst();
    }

    private static boolean sharesParty(List<Party> some, List<Party> others) {
        Set<String> names = others.stream().map(Party::name).collect(Collectors.toSet());
        return some.stream().map(Party::name).anyMatch(names::contains);
    }
}
