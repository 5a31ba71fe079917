package org.gridcase.meeting;

import java.util.List;
import org.gridcase.casefile.CaseNumber;

/**
 * The minutes of a meeting are signed off: what it decided stands. Published inside the transaction that closes its case.
 *
 * @param about the case on which the body was to decide, or null
 * @param decisions one for each motion that the convenor put on the agenda, in its order; a motion that never came to the vote
 *     has none
 */
public record MeetingHeld(CaseNumber meeting, CaseNumber about, BodyKind body, List<Decision> decisions) {

    public MeetingHeld {
        decisions = List.copyOf(decisions);
    }

    /**
     * @param motion its number on the agenda as it was convened
     * @param outcome {@code carried}, {@code rejected}, {@code tied}, {@code noQuorum} or {@code void}; of a motion that was put
     *     to the vote again, what came of it the last time
     */
    public record Decision(int motion, String outcome) {}
}
