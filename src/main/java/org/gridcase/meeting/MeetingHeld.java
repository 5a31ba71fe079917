package org.gridcase.meeting;

import java.util.List;
import org.gridcase.casefile.CaseNumber;

/**
 * The minutes of a meeting are signed off: what it decided stands. Published inside the transaction that closes its case.
 *
 * @param about the case on which the body was to decide, or null
 * @param decisions in the order of the agenda; a motion that never came to the vote has none
 */
public record MeetingHeld(CaseNumber meeting, CaseNumber about, BodyKind body, List<Decision> decisions) {

    public MeetingHeld {
        decisions = List.copyOf(decisions);
    }

    /** @param outcome {@code carried}, {@code rejected}, {@code tied}, {@code noQuorum} or {@code void} */
    public record Decision(int motion, String outcome) {}
}
