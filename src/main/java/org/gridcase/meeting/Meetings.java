package org.gridcase.meeting;

import java.time.LocalDate;
import java.util.Set;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.territory.PlaceCode;

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

    /** Usernames of those who sit in a body on a day, with a vote or without; those who have no account are not in it. */
    Set<String> accounts(PlaceCode place, BodyKind body, LocalDate on);

    /**
     * How a meeting went; whoever asks sees to it that only those read it who may.
     *
     * @throws org.gridcase.shared.Refusal when there is no such meeting
     */
    MeetingProcedure record(CaseNumber meeting);
}
