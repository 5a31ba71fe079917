package org.gridcase.dispute.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;

/**
 * What a joint meeting (联席会商) brought: who came, what each undertook by when.
 *
 * @param outcome {@link Outcome#AGREED}, {@link Outcome#NOT_AGREED} or {@link Outcome#ANOTHER_SESSION}
 * @param heldAt when they met, or null for now
 * @param place where they met, or null
 * @param parties one for each role that was invited
 */
public record JointMeetingReport(
        Outcome outcome, String reason, String notes, Instant heldAt, String place, List<MeetingParty> parties) {

    private static final int LONGEST_NOTES = 5_000;
    private static final int LONGEST_PLACE = 200;
    private static final Duration HASTE = Duration.ofMinutes(5);

    public JointMeetingReport {
        reason = outcome.needsReason() ? ReportRules.reason("reason", reason) : null;
        notes = FreeText.optional("notes", notes, LONGEST_NOTES);
        place = FreeText.optionalLine("meetingPlace", place, LONGEST_PLACE);
        parties = List.copyOf(parties);
        if (outcome == Outcome.ANOTHER_SESSION && notes == null) {
            throw Refusal.invalid("notes", "dispute.notes.missing");
        }
        if (outcome == Outcome.AGREED) {
            checkAgreed(parties);
        }
    }

    /** One party alone agrees with nobody, and an agreement in which nobody undertakes anything is none. */
    private static void checkAgreed(List<MeetingParty> parties) {
        if (parties.stream().filter(MeetingParty::attended).count() < 2) {
            throw Refusal.invalid("outcome", "dispute.meeting.tooFew");
        }
        if (parties.stream().noneMatch(MeetingParty::undertakes)) {
            throw Refusal.invalid("outcome", "dispute.meeting.nothingUndertaken");
        }
    }

    /** The meeting lies behind, what was undertaken not before it. */
    public void checkDates(Instant now, ZoneId zone) {
        Instant held = heldAt == null ? now : heldAt;
        if (held.isAfter(now.plus(HASTE))) {
            throw Refusal.invalid("heldAt", "dispute.meeting.future");
        }
        LocalDate day = LocalDate.ofInstant(held, zone);
        parties.stream()
                .filter(party -> party.undertakes() && party.by().isBefore(day))
                .findFirst()
                .ifPresent(party -> {
                    throw Refusal.invalid(party.role().code() + "By", "dispute.meeting.undertakingPast");
                });
    }
}
