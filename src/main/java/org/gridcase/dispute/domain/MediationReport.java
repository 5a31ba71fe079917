package org.gridcase.dispute.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gridcase.shared.Refusal;

/**
 * What a mediator reports when a session is over.
 *
 * @param notes what the session brought, or null
 * @param heldAt when it was held, or null for now
 * @param attended who came to a deliberation and what they said
 */
public record MediationReport(
        Outcome outcome, String reason, String notes, Instant heldAt, List<Participant> attended) {

    private static final int LONGEST_NOTES = 5_000;

    public MediationReport {
        if (outcome.needsReason()) {
            reason = ReportRules.reason("reason", reason);
        }
        if (notes != null && notes.codePointCount(0, notes.length()) > LONGEST_NOTES) {
            throw Refusal.invalid("notes", "dispute.notes.tooLong", LONGEST_NOTES);
        }
        if (outcome == Outcome.ANOTHER_SESSION && (notes == null || notes.isBlank())) {
            throw Refusal.invalid("notes", "dispute.notes.missing");
        }
        attended = List.copyOf(attended);
    }

    /** The outcome that a form named, if the task offers it. */
    public static Outcome outcome(String code, Set<Outcome> offered) {
        return Outcome.find(code == null ? "" : code)
                .filter(offered::contains)
                .orElseThrow(() -> Refusal.invalid("outcome", "dispute.outcome.notOffered", code));
    }
}
