package org.gridcase.dispute.domain;

import java.time.LocalDate;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;

/**
 * One party of a joint meeting: an organisation or the residents, never a person.
 *
 * @param name of the company or committee; null where the role says enough
 * @param undertaking what it undertook (承诺事项), or null
 * @param by when that is to be done; with an undertaking only
 */
public record MeetingParty(MeetingRole role, String name, boolean attended, String undertaking, LocalDate by) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_UNDERTAKING = 1_000;

    public MeetingParty {
        name = FreeText.optionalLine(role.code() + "Name", name, LONGEST_NAME);
        undertaking = FreeText.optional(role.code() + "Undertaking", undertaking, LONGEST_UNDERTAKING);
        if (undertaking != null && !attended) {
            throw Refusal.invalid(role.code() + "Attended", "dispute.meeting.absent");
        }
        if ((undertaking == null) != (by == null)) {
            throw Refusal.invalid(
                    role.code() + (by == null ? "By" : "Undertaking"), "dispute.meeting.undertakingAndDate");
        }
    }

    public boolean undertakes() {
        return undertaking != null;
    }
}
