package org.gridcase.monitor.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;

/**
 * A case that does not go on.
 *
 * @param post of its holder, as {@code holderPlace} null while it has none
 * @param why since when for which reason, the worst first
 */
public record StuckFinding(
        String number, String kind, String place, String post, String holderPlace, EnumMap<StuckReason, Instant> why) {

    /** By the worst reason that a case has, then by how long it has had one. */
    public static final Comparator<StuckFinding> WORST_FIRST = Comparator.comparing(StuckFinding::worst)
            .thenComparing(StuckFinding::since)
            .thenComparing(StuckFinding::number);

    /** By how long it has had this reason, which all of them have. */
    public static Comparator<StuckFinding> longestFirst(StuckReason reason) {
        return Comparator.comparing((StuckFinding one) -> one.why().get(reason)).thenComparing(WORST_FIRST);
    }

    public boolean is(StuckReason reason) {
        return why.containsKey(reason);
    }

    private StuckReason worst() {
        return why.keySet().iterator().next();
    }

    private Instant since() {
        return why.values().stream().min(Instant::compareTo).orElseThrow();
    }
}
