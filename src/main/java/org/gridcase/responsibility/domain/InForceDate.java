package org.gridcase.responsibility.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.gridcase.shared.Refusal;

/** From when a change that is decided now is in force. */
public final class InForceDate {

    private InForceDate() {}

    /**
     * The beginning of the day; of today, now. A change is never in force before it was decided: what was in force at an
     * instant is known at that instant.
     *
     * @param ahead how far ahead a change may be decided at most
     * @throws Refusal (400) when there is no date, or it is past or too far ahead
     */
    public static Instant of(LocalDate asked, Instant now, ZoneId zone, Period ahead) {
        if (asked == null) {
            throw Refusal.invalid("inForceFrom", "listChange.inForce.missing");
        }
        LocalDate today = now.atZone(zone).toLocalDate();
        if (asked.isBefore(today)) {
            throw Refusal.invalid("inForceFrom", "listChange.inForce.past", today.toString());
        }
        LocalDate latest = today.plus(ahead);
        if (asked.isAfter(latest)) {
            throw Refusal.invalid("inForceFrom", "listChange.inForce.tooLate", latest.toString());
        }
        return asked.equals(today) ? now : asked.atStartOfDay(zone).toInstant();
    }
}
