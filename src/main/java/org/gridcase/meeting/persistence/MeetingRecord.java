package org.gridcase.meeting.persistence;

import java.time.Instant;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.meeting.BodyKind;
import org.gridcase.meeting.domain.Business;
import org.gridcase.meeting.domain.MeetingRule;
import org.gridcase.territory.PlaceCode;

/**
 * A meeting.
 *
 * @param about the case on which the body is to decide, or null
 * @param rosterAt when the first member signed in: the roster is that of this instant; null before
 * @param adjourned why the convenor ended it before its agenda was through, or null
 */
public record MeetingRecord(
        CaseNumber number,
        long body,
        BodyKind kind,
        PlaceCode place,
        Business business,
        Instant startsAt,
        String venue,
        CaseNumber about,
        String convenedBy,
        Instant convenedAt,
        MeetingRule rule,
        State state,
        Instant rosterAt,
        Instant endedAt,
        String adjourned) {

    /** Where a meeting is. */
    public enum State {
        CONVENED("convened"),
        /** The roster stands, people sign in; no motion is being voted on. */
        OPEN("open"),
        VOTING("voting"),
        /** Nothing is decided any more; the minutes are owed. */
        ENDED("ended"),
        CLOSED("closed");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static State of(String code) {
            for (State state : values()) {
                if (state.code.equals(code)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("not a state of a meeting: " + code);
        }
    }
}
