package org.gridcase.deadline.domain;

import java.util.List;
import java.util.UUID;
import org.gridcase.calendar.domain.Period;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;

/**
 * What is asked about the clock of a step, acceptable in itself; whether the step allows it: {@link RequestRules}.
 *
 * @param ground for what the clock is to stand still; null for an extension
 * @param evidence ids of attachments, at least one
 */
public record Ask(RequestKind kind, PauseGround ground, String reason, Period period, List<UUID> evidence) {

    public static final int LONGEST_REASON = 1000;
    private static final int MOST_EVIDENCE = 20;

    /** @throws Refusal (400) for the first value that is not acceptable */
    public static Ask of(String kind, String ground, String reason, String period, List<String> evidence) {
        RequestKind asked = RequestKind.of(kind)
                .orElseThrow(() -> Refusal.invalid("kind", "deadline.request.kind", kind == null ? "" : kind));
        return new Ask(
                asked,
                ground(asked, ground),
                FreeText.required("reason", reason, LONGEST_REASON),
                period(period),
                evidence(evidence));
    }

    private static PauseGround ground(RequestKind kind, String ground) {
        boolean none = ground == null || ground.isBlank();
        if (kind == RequestKind.EXTENSION) {
            if (!none) {
                throw Refusal.invalid("ground", "deadline.request.groundOfExtension");
            }
            return null;
        }
        return PauseGround.of(none ? "" : ground)
                .orElseThrow(() -> Refusal.invalid("ground", "deadline.request.ground", none ? "" : ground));
    }

    private static Period period(String text) {
        try {
            Period period = Period.parse(text);
            if (period.unit() != Period.Unit.IMMEDIATELY) {
                return period;
            }
        } catch (IllegalArgumentException unreadableOrNotPositive) {
            // Refused as what it is to whoever asks: not a length of time.
        }
        throw Refusal.invalid("period", "deadline.request.period", text == null ? "" : text);
    }

    private static List<UUID> evidence(List<String> ids) {
        if (ids == null || ids.isEmpty()) {
            throw Refusal.invalid("attachments", "deadline.request.evidenceMissing");
        }
        if (ids.size() > MOST_EVIDENCE) {
            throw Refusal.invalid("attachments", "deadline.request.evidenceTooMany", MOST_EVIDENCE);
        }
        return ids.stream().map(Ask::id).distinct().toList();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.invalid("attachments", "deadline.request.evidenceUnknown", text == null ? "" : text);
        }
    }
}
