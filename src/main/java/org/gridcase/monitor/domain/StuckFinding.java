package org.gridcase.monitor.domain;

import java.time.Instant;
import java.util.EnumMap;

/**
 * A case that does not go on.
 *
 * @param post of its holder, as {@code holderPlace} null while it has none
 * @param why for which reason, the worst first
 */
public record StuckFinding(
        String number, String kind, String place, String post, String holderPlace, EnumMap<StuckReason, Cause> why) {

    /** @param owes what is to be public and not drafted, as message keys name it; null where something else is late */
    public record Cause(Instant since, String owes) {

        /** Of several causes of one reason the one that is older. */
        public static Cause earlier(Cause one, Cause other) {
            return other.since().isBefore(one.since()) ? other : one;
        }
    }
}
