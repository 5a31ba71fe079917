package org.gridcase.consultation.persistence;

import java.time.Instant;
import org.gridcase.consultation.domain.Stage;
import org.gridcase.consultation.domain.Tries;

/**
 * A step that was entered.
 *
 * @param body code of the body that decides in it, or null
 * @param textIn version of the text that came to it; 0 when there was none yet
 * @param dueAt until when the convenor had to convene, or its people to decide
 * @param missed how often that was missed
 * @param agreedBy who of the supervision committee has agreed first, or null
 * @param outcome {@code approve}, {@code amend}, {@code return}, {@code reject}, or null until it is decided
 * @param decidedBy who decided where no body does, or null
 */
public record VisitRecord(
        long id,
        Stage step,
        String body,
        String ruleVersion,
        int textIn,
        Instant openedAt,
        Instant dueAt,
        int missed,
        Tries tries,
        String agreedBy,
        String outcome,
        Stage backTo,
        String reason,
        String decidedBy,
        Instant decidedAt) {}
