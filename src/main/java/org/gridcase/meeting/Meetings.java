package org.gridcase.meeting;

import org.gridcase.casefile.CaseNumber;

/** What others ask of the meetings; that one was held is told by {@link MeetingHeld}. */
public interface Meetings {

    /** Process id and kind of case. */
    String PROCESS = "meeting";

    /**
     * Convenes a meeting: a case of its own, linked to the case it is about.
     *
     * @param by username of whoever convenes it, or null for the service
     * @return its number
     * @throws org.gridcase.shared.Refusal when the body has no roster, no rule covers it, or the agenda is not acceptable
     */
    CaseNumber convene(NewMeeting meeting, String by);
}
