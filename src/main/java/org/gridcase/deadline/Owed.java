package org.gridcase.deadline;

import java.time.Instant;

/**
 * The instants of a period. Where the rule asks for no acceptance or no warning, the instant is the end itself.
 *
 * @param period id of the period
 * @param acceptBy until when somebody must have taken it up (受理期限)
 * @param warnAt the yellow reminder
 * @param lastWarnAt the red reminder
 * @param dueAt until when it must be done (办理期限)
 * @param accepted whether somebody has taken it up
 */
public record Owed(long period, Instant acceptBy, Instant warnAt, Instant lastWarnAt, Instant dueAt, boolean accepted) {

    /** When the matter moves by itself: what nobody has taken up goes first. */
    public Instant escalateAt() {
        return accepted ? dueAt : acceptBy;
    }
}
