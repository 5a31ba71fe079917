package org.gridcase.call.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.call.domain.Parts.State;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.PlaceCode;

/**
 * Which parts a result that is sent back (退回) concerns. The lead works again in any case: it reports the whole. A partner that
 * was released stays released.
 */
public final class Reopening {

    private static final String ALL = "all";
    private static final String LEAD = "lead";
    private static final String NAMED = "named";

    private Reopening() {}

    /**
     * @param concerned {@code all} (also when nothing is said), {@code lead} or {@code named}
     * @param named codes of the partners; looked at only when they are named
     * @param partners what the parts of all cooperating units have come to
     * @return the partners that have to do their parts again
     * @throws Refusal when one is named that has no part, or none that is done
     */
    public static Set<PlaceCode> of(String concerned, List<String> named, Map<PlaceCode, State> partners) {
        Set<PlaceCode> done = partners.entrySet().stream()
                .filter(partner -> partner.getValue() == State.DONE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return switch (concerned == null ? ALL : concerned) {
            case ALL -> done;
            case LEAD -> Set.of();
            case NAMED -> named(named, done);
            default -> throw Refusal.invalid("concerned", "call.return.concerned", concerned);
        };
    }

    private static Set<PlaceCode> named(List<String> codes, Set<PlaceCode> done) {
        if (codes.isEmpty()) {
            throw Refusal.invalid("units", "call.return.unitsMissing");
        }
        Set<PlaceCode> units = new LinkedHashSet<>();
        for (String code : codes) {
            done.stream().filter(unit -> unit.value().equals(code)).findFirst().ifPresentOrElse(units::add, () -> {
                throw Refusal.invalid("units", "call.return.notReopenable", code);
            });
        }
        return units;
    }
}
